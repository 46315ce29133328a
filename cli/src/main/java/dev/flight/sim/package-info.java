/** Owns what simulations share: random streams, distributions, statistics of replications. */
@NullMarked
package dev.flight.sim;

import org.jspecify.annotations.NullMarked;
