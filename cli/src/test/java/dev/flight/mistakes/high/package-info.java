/** The one room here that is as it should be marked. */
@NullMarked
package dev.flight.mistakes.high;

import org.jspecify.annotations.NullMarked;
