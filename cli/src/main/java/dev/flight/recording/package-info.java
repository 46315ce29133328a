/** Owns lines of recorded events as tail writes them: what was received in each, and when. */
@NullMarked
package dev.flight.recording;

import org.jspecify.annotations.NullMarked;
