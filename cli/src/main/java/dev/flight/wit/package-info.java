/** Contracts in WIT, the component model's interface definition language: read, resolved, printed. */
@NullMarked
package dev.flight.wit;

import org.jspecify.annotations.NullMarked;
