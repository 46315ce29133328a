/** Owns Redis: channels and streams, read and written. */
@NullMarked
package dev.flight.broker.redis;

import org.jspecify.annotations.NullMarked;
