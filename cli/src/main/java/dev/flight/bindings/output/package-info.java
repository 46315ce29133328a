/** Generated files in a folder: what differs from what is generated now, and what may be written. */
@NullMarked
package dev.flight.bindings.output;

import org.jspecify.annotations.NullMarked;
