/** Owns one run of a simulation of memory: what its input is, its targets, replications, the smallest heap, leaks. */
@NullMarked
package dev.flight.simulate;

import org.jspecify.annotations.NullMarked;
