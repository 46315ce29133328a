/** Owns a server of Redis that runs as long as this process, and leaves nothing behind. */
@NullMarked
package dev.flight.broker.embedded;

import org.jspecify.annotations.NullMarked;
