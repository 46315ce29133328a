package dev.flight.watch;

import dev.flight.event.memory.MemoryAllocation;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.terminal.Key;
import dev.flight.terminal.Size;
import dev.flight.terminal.Tone;

/** What changes the dashboard. Time, keys and sizes come in as well, so that a recorded run replays as a test. */
public sealed interface Happening {

    /** What it makes of a state. */
    Watching on(Watching state);

    /** A snapshot arrived. */
    record Snapshot(MemoryUsageSnapshot snapshot) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.snapshot(snapshot);
        }
    }

    /**
     * Another event of the contract arrived.
     *
     * @param session whom it is about; empty for none
     */
    record Other(String session, String text) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(state.tally().received(true)).logged(Tone.ACCENT, session, text);
        }
    }

    /** A session told of a block that it took or, where that has an end, gave back. */
    record Allocated(MemoryAllocation block) implements Happening {
        @Override
        public Watching on(Watching state) {
            Watching counted = state.with(state.tally().received(true));
            SessionTrack known = state.sessions().find(block.sessionId());
            return known == null ? counted : counted.with(state.sessions().with(known.with(block)));
        }
    }

    /** A payload arrived that is no event. */
    record Unreadable(int payloadBytes, String why) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(state.tally().received(false))
                    .logged(Tone.WARNING, "", "unreadable, " + payloadBytes + " bytes: " + why);
        }
    }

    /**
     * Messages did not arrive.
     *
     * @param messages how many; negative when nobody knows
     */
    record Gap(long messages, String why) implements Happening {
        @Override
        public Watching on(Watching state) {
            String lost = messages < 0 ? "an unknown number of messages" : messages + " messages";
            return state.with(state.tally().gap(messages)).logged(Tone.ALARM, "", "lost " + lost + ": " + why);
        }
    }

    /** The source is reached. */
    record Connected() implements Happening {
        @Override
        public Watching on(Watching state) {
            // A recording is open before it tells that its source was connected.
            return state.link().state() == Link.State.CONNECTED
                    ? state
                    : state.with(state.link().in(Link.State.CONNECTED, "")).logged(Tone.GOOD, "", "connected");
        }
    }

    /** The source is no longer reached. */
    record Disconnected(String why) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(state.link().in(Link.State.DISCONNECTED, why))
                    .logged(Tone.ALARM, "", "disconnected: " + why);
        }
    }

    /** A recording is over. */
    record Ended() implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(state.link().in(Link.State.ENDED, "")).logged(Tone.ACCENT, "", "the recording is over");
        }
    }

    /**
     * A recording began, ended or failed.
     *
     * @param file where what arrives is recorded now; empty for nowhere
     */
    record Recorded(String file, boolean failed, String text) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(state.look().recordingTo(file)).logged(failed ? Tone.ALARM : Tone.ACCENT, "", text);
        }
    }

    /** Enough was seen. */
    record Left() implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.leaving(Watching.End.LEFT);
        }
    }

    /** Time went on. */
    record Tick(long nowMillis) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.at(nowMillis);
        }
    }

    /** A key was pressed. */
    record Pressed(Key key) implements Happening {
        @Override
        public Watching on(Watching state) {
            return Keyboard.press(key, state);
        }
    }

    /** The terminal has another size. */
    record Resized(Size size) implements Happening {
        @Override
        public Watching on(Watching state) {
            return state.with(size);
        }
    }
}
