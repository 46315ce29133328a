/** Owns text on its way out: made safe to show, measured in columns, broken into lines. */
@NullMarked
package dev.flight.text;

import org.jspecify.annotations.NullMarked;
