/** JSON Schema 2020-12 of what a contract's types are in JSON. */
@NullMarked
package dev.flight.bindings.schema;

import org.jspecify.annotations.NullMarked;
