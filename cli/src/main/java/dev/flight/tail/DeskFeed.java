package dev.flight.tail;

import dev.flight.broker.BrokerFailure;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Feed;
import dev.flight.watch.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What arrives, for the dashboard: as much for each frame as a frame has time for. The source drops what is too much. */
final class DeskFeed implements Feed {

    private static final long FRAME_MILLIS = 80;
    private static final int LOOK_AT_CLOCK_EVERY = 256;

    private final Desk desk;
    private final Recorder recorder;
    private final boolean live;
    private final LongSupplier clock;
    private final Supplier<String> fileName;
    private boolean ended;

    DeskFeed(Desk desk, Recorder recorder, TailRequest request, Supplier<String> fileName) {
        this.desk = desk;
        this.recorder = recorder;
        this.live = !request.recorded();
        this.clock = request.clock();
        this.fileName = fileName;
    }

    @Override
    public List<Happening> next() {
        List<Happening> all = new ArrayList<>();
        try {
            take(all);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            all.add(new Happening.Left());
        }
        recorder.flush();
        BrokerFailure failure = recorder.takeFailure();
        if (failure != null) {
            all.add(new Happening.Recorded("", true, "not recorded: " + failure.getMessage()));
        }
        end(all);
        return all;
    }

    private void take(List<Happening> all) throws InterruptedException {
        long until = clock.getAsLong() + FRAME_MILLIS;
        Known known = desk.next(TimeSpan.ZERO);
        for (int taken = 1; known != null && !desk.isEnough(); taken++) {
            add(known, all);
            known = taken % LOOK_AT_CLOCK_EVERY == 0 && clock.getAsLong() >= until ? null : desk.next(TimeSpan.ZERO);
        }
        if (known != null) {
            add(known, all);
        }
    }

    private void add(Known known, List<Happening> all) {
        if (!live) {
            all.add(new Happening.Tick(known.after().nowMillis()));
        }
        all.add(known.happening());
    }

    private void end(List<Happening> all) {
        if (desk.isEnough()) {
            all.add(new Happening.Left());
        } else if (desk.isOver() && !ended) {
            ended = true;
            all.add(new Happening.Ended());
        }
    }

    @Override
    public boolean isLive() {
        return live;
    }

    @Override
    public Happening record(boolean on) {
        if (!on) {
            recorder.end(desk.endMillis(), desk.summary());
            @Nullable BrokerFailure failure = recorder.takeFailure();
            return failure == null
                    ? new Happening.Recorded("", false, recorder.text())
                    : new Happening.Recorded("", true, "not recorded to the end: " + failure.getMessage());
        }
        String name = fileName.get();
        recorder.begin(name);
        BrokerFailure failure = recorder.takeFailure();
        return failure == null
                ? new Happening.Recorded(name, false, "recording to " + name)
                : new Happening.Recorded("", true, "not recorded: " + failure.getMessage());
    }
}
