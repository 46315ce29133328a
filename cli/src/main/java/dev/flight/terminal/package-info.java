/** Owns the terminal: a screen of cells, its colours and keys, and drawing what changed. */
@NullMarked
package dev.flight.terminal;

import org.jspecify.annotations.NullMarked;
