/** Owns the pages of {@code flight explain}: rules, errors and fields, each with an example that breaks it and one that passes. */
@NullMarked
package dev.flight.explain;

import org.jspecify.annotations.NullMarked;
