/** Owns the dashboard of live sessions: its state, what changes it, and its picture as a pure function of both. */
@NullMarked
package dev.flight.watch;

import org.jspecify.annotations.NullMarked;
