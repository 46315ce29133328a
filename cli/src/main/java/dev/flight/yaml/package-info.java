/** Owns the located YAML tree: strict reading of bytes into nodes that know their place, and of fields by their type. */
@NullMarked
package dev.flight.yaml;

import org.jspecify.annotations.NullMarked;
