/** Owns load on a real broker: the schedule, the messages and their numbers, and what is measured of them. */
@NullMarked
package dev.flight.load;

import org.jspecify.annotations.NullMarked;
