package dev.flight.workload;

import dev.flight.profile.Pressure;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.io.IOException;

/** A workload up to, but without, a moment. */
final class CutWorkload implements Workload {

    private final Workload whole;
    private final long endNanos;
    private boolean ended;

    CutWorkload(Workload whole, long endNanos) {
        this.whole = whole;
        this.endNanos = endNanos;
    }

    @Override
    public boolean next(Operation into) throws IOException {
        ended = ended || !whole.next(into) || into.atNanos >= endNanos;
        return !ended;
    }

    @Override
    public Holders holders() {
        return whole.holders();
    }

    @Override
    public void respond(Pressure.Response response, long atNanos) {
        whole.respond(response, atNanos);
    }

    @Override
    public void relax(long atNanos) {
        whole.relax(atNanos);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
