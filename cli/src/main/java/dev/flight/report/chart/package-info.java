/** Owns charts: what is drawn of a region over time, where axes are marked, and how a terminal shows it. */
@NullMarked
package dev.flight.report.chart;

import org.jspecify.annotations.NullMarked;
