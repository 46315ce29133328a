package dev.flight.tail;

import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Happening;
import dev.flight.watch.Tally;
import dev.flight.watch.Watching;
import org.jspecify.annotations.Nullable;

/** Takes what a source delivers, records it, and knows when enough has come. What it led to is for others to keep. */
final class Desk {

    private final Source source;
    private final TailRequest request;
    private final Reception reception;
    private final Recorder recorder;
    private final long until;
    private long droppedBefore;

    Desk(Source source, TailRequest request, Recorder recorder) {
        this.source = source;
        this.request = request;
        this.reception = new Reception(request.recorded(), request.clock());
        this.recorder = recorder;
        this.until = request.forMillis() > 0 ? request.clock().getAsLong() + request.forMillis() : Long.MAX_VALUE;
    }

    /** The next that came, and what it makes of a state; null when nothing did in time. */
    @Nullable
    Known next(Watching before, TimeSpan patience) throws InterruptedException {
        Incoming incoming = source.next(patience);
        if (incoming == null || (request.recorded() && incoming instanceof Incoming.Connected)) {
            return null;
        }
        Arrival arrival = reception.arrival(incoming);
        Happening happening = arrival.happening();
        Known known = new Known(
                arrival, happening, happening.on(before.at(Math.max(arrival.atMillis(), before.nowMillis()))));
        if (arrival instanceof Arrival.End end) {
            droppedBefore += end.dropped();
        } else {
            recorder.take(known);
        }
        return known;
    }

    /** Whether all that was asked for has come. */
    boolean isOver(Watching state) {
        return source.isOver() || isEnough(state);
    }

    boolean isEnough(Watching state) {
        return request.stopped().getAsBoolean()
                || request.clock().getAsLong() >= until
                || (request.count() > 0 && state.tally().received() >= request.count());
    }

    /** When it ended: a recording ends when its last line says. */
    long endMillis(Watching state) {
        return request.recorded() ? state.nowMillis() : request.clock().getAsLong();
    }

    TailSummary summary(Watching state) {
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
