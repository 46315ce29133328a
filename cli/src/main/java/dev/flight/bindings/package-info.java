/** Source code in other languages for the types of a contract, with the tables of the platforms. */
@NullMarked
package dev.flight.bindings;

import org.jspecify.annotations.NullMarked;
