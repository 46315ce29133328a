/**
 * Owns the client of the gateway: its protocol, over a WebSocket or by polling; {@code flight explain source/gateway}
 * says all of it.
 *
 * <p>Every message is a {@code realtime-message}. We send {@code subscribe}, one a channel, with {@code epoch} and
 * {@code offset} in its metadata to go on behind them; it answers {@code subscribed} with both, then {@code event} with
 * {@code offset} (and {@code encoding: base64} where the payload is no text), or {@code error} ({@code retry: true} to
 * come again). A poll asks {@code channel=NAME&after=EPOCH:OFFSET&wait=30s} and gets the same messages as
 * {@code application/x-ndjson}, or 204; without {@code after} it is answered at once.
 */
@NullMarked
package dev.flight.broker.socket;

import org.jspecify.annotations.NullMarked;
