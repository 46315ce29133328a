/** Owns the choice among brokers: opens what a URL names. */
@NullMarked
package dev.flight.broker.open;

import org.jspecify.annotations.NullMarked;
