package dev.flight.sim.routing;

import dev.flight.profile.Limit;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.profile.Realtime.Recovery;
import dev.flight.profile.Region;
import dev.flight.routing.Clients;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;

/** Some clients in a run: what their platform says, in plain numbers, how their links are now, and what became of them. */
final class ClientState {

    final Clients clients;
    final Realtime realtime;
    /** The first of their connections; the others follow it. */
    final int first;

    final int count;
    final LinkState link;
    final long intervalNanos;
    final boolean polls;
    /** The most bytes that one connection's queue may hold. */
    final long budget;

    /** What a queue shrinks to under pressure; -1 for unchanged. */
    final int shrunkCapacity;

    /** Bytes in a queue from which on its device is under pressure, and below which it is no longer. */
    final long shrinkAt;

    final long restoreBelow;
    final boolean feelsPressure;
    final int capacity;
    final long overhead;
    final long batchBytes;
    final long batchDelayNanos;
    /** Nothing but a busy link makes a message wait. */
    final boolean sendsAtOnce;
    /** Messages from this size on are compressed. */
    final long compressAbove;

    final boolean fallsBackToPolling;
    /** How long to wait before connecting again. */
    final Waits reconnectWaits;

    final RandomStream retryChance;
    final Course course = new Course();
    boolean underPressure;
    long waiting;
    long disconnects;
    long reconnects;
    long fallbacks;
    long failedPolls;
    long shrinks;

    ClientState(Clients clients, int first, Streams streams) {
        this.clients = clients;
        this.realtime = clients.realtime();
        this.first = first;
        this.count = clients.count();
        Streams own = streams.part("clients/" + clients.name());
        this.link = new LinkState(clients.link(), own);
        this.intervalNanos = realtime.updateInterval().nanos();
        this.polls = realtime.connectionMode() == ConnectionMode.POLLING;
        this.budget = budget(clients.profile());
        Integer shrunk = clients.profile().pressure().response().queue();
        this.shrunkCapacity =
                shrunk == null ? -1 : Math.min(shrunk, realtime.queue().capacity());
        this.shrinkAt = left(clients, false);
        this.restoreBelow = left(clients, true);
        this.feelsPressure = shrunkCapacity >= 0 && shrinkAt != Long.MAX_VALUE;
        this.capacity = realtime.queue().capacity();
        this.overhead = realtime.queue().overhead().bytes();
        this.batchBytes = realtime.batching().maxBytes().bytes();
        this.batchDelayNanos = realtime.batching().maxDelay().nanos();
        this.sendsAtOnce = batchDelayNanos == 0 && clients.rateLimit() == null && !feelsPressure;
        this.compressAbove = realtime.compressAbove() == null
                ? Long.MAX_VALUE
                : realtime.compressAbove().bytes();
        this.fallsBackToPolling =
                realtime.fallback() == ConnectionMode.POLLING || realtime.recovery() == Recovery.FALLBACK_TO_POLLING;
        this.reconnectWaits = reconnectWaits(realtime);
        this.retryChance = own.stream("retry");
    }

    private static Waits reconnectWaits(Realtime realtime) {
        Realtime.Retry retry = realtime.retry();
        Waits waits = Waits.of(retry, retry.interval().nanos());
        return realtime.recovery() == Recovery.DEFAULT_RECOVERY
                ? new Waits(
                        waits.intervalNanos(), Realtime.Backoff.FIXED, 1, waits.intervalNanos(), Realtime.Jitter.NONE)
                : waits;
    }

    /** The platform's share for network buffers. */
    private static long budget(PlatformProfile profile) {
        Limit most = profile.memory().limits().networkBuffersMax();
        Region heap = profile.heap().orElse(null);
        return most == null || heap == null
                ? Long.MAX_VALUE
                : most.of(profile.memory().heapSize(heap)).bytes();
    }

    /** The bytes that queues can take until the heap is at the level of high pressure; less the hysteresis to leave it. */
    private static long left(Clients clients, boolean hysteresis) {
        Region heap = clients.profile().heap().orElse(null);
        if (clients.heapUsed() == null || heap == null) {
            return Long.MAX_VALUE;
        }
        Pressure pressure = clients.profile().pressure();
        double size = clients.profile().memory().heapSize(heap).bytes();
        double high = pressure.high().used().value()
                - (hysteresis ? pressure.hysteresis().value() : 0);
        return (long)
                Math.max(0, StrictMath.ceil(size * (high - clients.heapUsed().value())));
    }
}
