/** Owns the report on a simulation of memory: verdict and advice, and the report as text, JSON, CSV and a page. */
@NullMarked
package dev.flight.report.memory;

import org.jspecify.annotations.NullMarked;
