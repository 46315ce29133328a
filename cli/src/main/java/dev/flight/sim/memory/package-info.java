/** Owns the simulation of memory on a platform: regions, limits, pressure, stalls, failures, results. */
@NullMarked
package dev.flight.sim.memory;

import org.jspecify.annotations.NullMarked;
