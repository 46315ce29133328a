/** Owns what a result is expected to be: the expressions, what is wrong with one, whether it holds. */
@NullMarked
package dev.flight.expect;

import org.jspecify.annotations.NullMarked;
