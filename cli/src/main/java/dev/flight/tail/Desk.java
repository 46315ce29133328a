package dev.flight.tail;

import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Happening;
import dev.flight.watch.Tally;
import dev.flight.watch.Watching;
import org.jspecify.annotations.Nullable;

/** Takes what a source delivers, counts it, records it, and knows when enough has come. */
final class Desk {

    private final Source source;
    private final TailRequest request;
    private final Reception reception;
    private final Recorder recorder;
    private final long until;
    private Watching state;
    private long droppedBefore;

    Desk(Source source, TailRequest request, Recorder recorder, Watching first) {
        this.source = source;
        this.request = request;
        this.reception = new Reception(request.recorded(), request.clock());
        this.recorder = recorder;
        this.state = first;
        this.until = request.forMillis() > 0 ? request.clock().getAsLong() + request.forMillis() : Long.MAX_VALUE;
    }

    /** The next that came; null when nothing did in time. */
    @Nullable
    Known next(TimeSpan patience) throws InterruptedException {
        Incoming incoming = source.next(patience);
        if (incoming == null || (request.recorded() && incoming instanceof Incoming.Connected)) {
            return null;
        }
        Arrival arrival = reception.arrival(incoming);
        if (arrival instanceof Arrival.End end) {
            droppedBefore += end.dropped();
        }
        Happening happening = arrival.happening();
        state = new Happening.Tick(Math.max(arrival.atMillis(), state.nowMillis())).on(state);
        state = happening.on(state);
        Known known = new Known(arrival, happening, state);
        if (!(arrival instanceof Arrival.End)) {
            recorder.take(known);
        }
        return known;
    }

    /** Whether all that was asked for has come. */
    boolean isOver() {
        return source.isOver() || isEnough();
    }

    boolean isEnough() {
        return request.stopped().getAsBoolean()
                || request.clock().getAsLong() >= until
                || (request.count() > 0 && state.tally().received() >= request.count());
    }

    Watching state() {
        return state;
    }

    /** When it ended: a recording ends when its last line says. */
    long endMillis() {
        return request.recorded() ? state.nowMillis() : request.clock().getAsLong();
    }

    TailSummary summary() {
        Tally tally = state.tally();
        return new TailSummary(
                tally.received() - tally.unreadable(),
                tally.unreadable(),
                tally.lost(),
                tally.unknownGaps(),
                source.dropped() + droppedBefore,
                state.refused());
    }
}
