/** Generated sources that differ from what is generated now, as text and JSON. */
@NullMarked
package dev.flight.report.bindings;

import org.jspecify.annotations.NullMarked;
