/** Owns the simulation of heaps: allocator policies, failures, pressure, stalls, results. */
@NullMarked
package dev.flight.sim.memory;

import org.jspecify.annotations.NullMarked;
