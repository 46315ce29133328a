/** Owns capacity: which VM a manifest needs, how many sessions fit, how they pack, and what no order of events can break. */
@NullMarked
package dev.flight.plan;

import org.jspecify.annotations.NullMarked;
