/** TypeScript packages for a contract: types, guards, JSON, and what is known of platforms. */
@NullMarked
package dev.flight.bindings.typescript;

import org.jspecify.annotations.NullMarked;
