/** Owns a run of tail: what a source delivers, decoded and counted, as lines, on the dashboard and in a recording. */
@NullMarked
package dev.flight.tail;

import org.jspecify.annotations.NullMarked;
