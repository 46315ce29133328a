/** Owns heaps: ranges of addresses in which an allocator policy places blocks. */
@NullMarked
package dev.flight.heap;

import org.jspecify.annotations.NullMarked;
