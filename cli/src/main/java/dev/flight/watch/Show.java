package dev.flight.watch;

import dev.flight.terminal.Face;
import dev.flight.terminal.Key;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Size;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Runs the dashboard on one thread: takes what arrived, waits for keys, and draws at most ten times a second, only when
 * something happened or the clock's second changed.
 */
public final class Show {

    static final long FRAME_MILLIS = 100;

    private final Face face;
    private final Letters letters;
    private final Feed feed;
    private final LongSupplier clock;
    private Watching state;
    private boolean changed = true;

    /**
     * Makes one.
     *
     * @param clock milliseconds since 1970
     */
    public Show(Face face, Letters letters, Feed feed, LongSupplier clock, Watching first) {
        this.face = face;
        this.letters = letters;
        this.feed = feed;
        this.clock = clock;
        this.state = first;
    }

    /** Shows until its user wants to leave; answers the last state. */
    public Watching run() throws IOException {
        while (!state.isOver()) {
            long until = clock.getAsLong() + FRAME_MILLIS;
            frame();
            keysUntil(until);
        }
        return state;
    }

    // What differs is another object; to compare all that they hold would cost more than to draw it.
    @SuppressWarnings("ReferenceEquality")
    private void frame() {
        tick();
        Watching after = feed.next(state);
        changed |= after != state;
        state = after;
        Size size = face.size();
        if (!size.equals(state.size())) {
            take(new Happening.Resized(size));
        }
        if (changed) {
            face.show(Dashboard.draw(state, letters));
            changed = false;
        }
    }

    private void tick() {
        if (!feed.isLive()) {
            return;
        }
        long now = clock.getAsLong();
        changed |= now / 1000 != state.nowMillis() / 1000;
        state = new Happening.Tick(now).on(state);
    }

    private void take(Happening happening) {
        boolean recording = state.look().recording();
        state = happening.on(state);
        changed = true;
        if (happening instanceof Happening.Pressed && recording != state.look().recording()) {
            take(feed.record(!recording, state));
        }
    }

    private void keysUntil(long until) throws IOException {
        long left = until - clock.getAsLong();
        do {
            // Keys are looked for after every frame, however long that took.
            Optional<Key> key = face.key(Math.max(1, left));
            key.ifPresent(pressed -> take(new Happening.Pressed(pressed)));
            left = until - clock.getAsLong();
        } while (left > 0 && !state.isOver());
    }
}
