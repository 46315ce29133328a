/** Owns analyses of recorded memory as text, JSON, CSV and pages. */
@NullMarked
package dev.flight.report.analysis;

import org.jspecify.annotations.NullMarked;
