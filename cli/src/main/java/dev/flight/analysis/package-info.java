/** Owns what recorded use of memory tells: trends, leaks, patterns, fairness. */
@NullMarked
package dev.flight.analysis;

import org.jspecify.annotations.NullMarked;
