/** Go: a module with a package for each package of a contract. */
@NullMarked
package dev.flight.bindings.go;

import org.jspecify.annotations.NullMarked;
