package dev.flight.publish;

import dev.flight.broker.Moments;
import dev.flight.event.realtime.RealtimeEvent;
import dev.flight.event.wire.Decoded;
import java.util.OptionalLong;

/** Tells when recorded events happened, by their timestamps. A component's state has none. */
public final class EventMoments implements Moments {

    @Override
    public OptionalLong millisOf(byte[] payload) {
        return EventLine.decode(payload) instanceof Decoded.Value<EventLine> good
                ? millisOf(good.value().event())
                : OptionalLong.empty();
    }

    private static OptionalLong millisOf(RealtimeEvent event) {
        if (event instanceof RealtimeEvent.MemoryUpdate update) {
            return OptionalLong.of(update.data().timestamp());
        }
        if (event instanceof RealtimeEvent.SessionEvent session) {
            return OptionalLong.of(session.data().timestamp());
        }
        if (event instanceof RealtimeEvent.AuthEvent auth) {
            return OptionalLong.of(auth.data().timestamp());
        }
        if (event instanceof RealtimeEvent.SystemEvent system) {
            return OptionalLong.of(system.data().timestamp());
        }
        if (event instanceof RealtimeEvent.V6rEvent v6r) {
            return OptionalLong.of(v6r.data().timestamp());
        }
        if (event instanceof RealtimeEvent.FlightEvent flight) {
            return OptionalLong.of(flight.data().timestamp());
        }
        return event instanceof RealtimeEvent.CustomEvent custom
                ? OptionalLong.of(custom.data().timestamp())
                : OptionalLong.empty();
    }
}
