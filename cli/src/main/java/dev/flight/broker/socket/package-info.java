/** Owns the client of the gateway: its protocol, over a WebSocket or by polling. */
@NullMarked
package dev.flight.broker.socket;

import org.jspecify.annotations.NullMarked;
