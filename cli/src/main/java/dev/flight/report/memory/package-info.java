/** Owns the report on a simulation of memory: verdict and advice, and the report as text, JSON and CSV. */
@NullMarked
package dev.flight.report.memory;

import org.jspecify.annotations.NullMarked;
