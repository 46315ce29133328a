/** Owns findings: what is wrong, how badly, where, and what to do about it. */
@NullMarked
package dev.flight.diagnostic;

import org.jspecify.annotations.NullMarked;
