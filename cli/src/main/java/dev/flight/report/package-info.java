/** Owns what people and machines read: every result as text, JSON and the formats of code hosts. */
@NullMarked
package dev.flight.report;

import org.jspecify.annotations.NullMarked;
