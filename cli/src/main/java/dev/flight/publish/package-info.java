/** Owns the publishing of recorded events: what is sent for each line, when, and what arrived for sure. */
@NullMarked
package dev.flight.publish;

import org.jspecify.annotations.NullMarked;
