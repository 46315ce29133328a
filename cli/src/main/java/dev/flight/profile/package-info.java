/** Owns the platforms: what a profile says, how profiles inherit, and the catalogue of those there are. */
@NullMarked
package dev.flight.profile;

import org.jspecify.annotations.NullMarked;
