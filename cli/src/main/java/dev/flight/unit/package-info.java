/** Owns sizes, time spans, ratios and rates: their text, their arithmetic and their limits. */
@NullMarked
package dev.flight.unit;

import org.jspecify.annotations.NullMarked;
