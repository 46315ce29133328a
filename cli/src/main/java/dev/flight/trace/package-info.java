/** Owns operations on memory and the recorded traces of them: formats, readers, what is wrong in a line. */
@NullMarked
package dev.flight.trace;

import org.jspecify.annotations.NullMarked;
