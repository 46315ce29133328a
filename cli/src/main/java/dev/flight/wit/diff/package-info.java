/** Owns what has changed between two contracts, and whom it breaks: programs that read or write the JSON, or sources. */
@NullMarked
package dev.flight.wit.diff;

import org.jspecify.annotations.NullMarked;
