package dev.flight.tail;

import dev.flight.broker.BrokerFailure;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Feed;
import dev.flight.watch.Happening;
import dev.flight.watch.Watching;
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
    public Watching next(Watching before) {
        Watching state = before;
        try {
            state = take(before);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            state = new Happening.Left().on(state);
        }
        recorder.flush();
        BrokerFailure failure = recorder.takeFailure();
        if (failure != null) {
            state = new Happening.Recorded("", true, "not recorded: " + failure.getMessage()).on(state);
        }
        return ended(state);
    }

    private Watching take(Watching before) throws InterruptedException {
        long until = clock.getAsLong() + FRAME_MILLIS;
        Watching state = before;
        Known known = desk.next(state, TimeSpan.ZERO);
        for (int taken = 1; known != null; taken++) {
            state = known.after();
            boolean enough = desk.isEnough(state) || (taken % LOOK_AT_CLOCK_EVERY == 0 && clock.getAsLong() >= until);
            known = enough ? null : desk.next(state, TimeSpan.ZERO);
        }
        return state;
    }

    private Watching ended(Watching state) {
        if (desk.isEnough(state)) {
            return new Happening.Left().on(state);
        }
        if (desk.isOver(state) && !ended) {
            ended = true;
            return new Happening.Ended().on(state);
        }
        return state;
    }

    @Override
    public boolean isLive() {
        return live;
    }

    @Override
    public Happening record(boolean on, Watching state) {
        if (!on) {
            recorder.end(desk.endMillis(state), desk.summary(state));
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
