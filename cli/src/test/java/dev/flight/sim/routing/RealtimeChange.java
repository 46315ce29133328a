package dev.flight.sim.routing;

import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.Batching;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A platform's behaviour with one thing changed. */
record RealtimeChange(Realtime of) {

    Realtime batching(int messages, long delayMillis) {
        return with(
                of.fallback(),
                new Batching(messages, ByteSize.of(1 << 30), TimeSpan.ofMillis(delayMillis)),
                of.maxPayload(),
                of.maxMessageAge(),
                of.timeout());
    }

    Realtime maxMessageAge(long millis) {
        return with(of.fallback(), of.batching(), of.maxPayload(), TimeSpan.ofMillis(millis), of.timeout());
    }

    Realtime maxPayload(ByteSize size) {
        return with(of.fallback(), of.batching(), size, of.maxMessageAge(), of.timeout());
    }

    /** Falls back to polling; an attempt to connect is given up after so long. */
    Realtime fallback(long timeoutMillis) {
        return with(
                ConnectionMode.POLLING,
                of.batching(),
                of.maxPayload(),
                of.maxMessageAge(),
                TimeSpan.ofMillis(timeoutMillis));
    }

    private Realtime with(
            @Nullable ConnectionMode fallback,
            Batching batching,
            ByteSize maxPayload,
            TimeSpan maxMessageAge,
            TimeSpan timeout) {
        return new Realtime(
                of.connectionMode(),
                fallback,
                of.updateInterval(),
                of.maxConnectionsPerChannel(),
                of.listedCapabilities(),
                batching,
                of.compressAbove(),
                of.queue(),
                maxPayload,
                maxMessageAge,
                of.retry(),
                of.critical(),
                timeout,
                of.recovery());
    }
}
