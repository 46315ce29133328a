/** Results of conformance as text, JSON and the formats of code hosts. */
@NullMarked
package dev.flight.report.conformance;

import org.jspecify.annotations.NullMarked;
