package dev.flight.tail;

import dev.flight.watch.EventDecoder;
import dev.flight.watch.Happening;
import java.util.OptionalLong;

/** What a source delivered, and when. */
sealed interface Arrival {

    /** In milliseconds since 1970. */
    long atMillis();

    /** What the dashboard makes of it. */
    Happening happening();

    /** A payload, as it came. */
    // Read once, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Payload(long atMillis, String channel, String id, byte[] bytes) implements Arrival {
        @Override
        public Happening happening() {
            return EventDecoder.decode(bytes);
        }
    }

    /**
     * Messages that did not come.
     *
     * @param lost how many; empty when nobody knows
     */
    record Gap(long atMillis, OptionalLong lost, String why) implements Arrival {
        @Override
        public Happening happening() {
            return new Happening.Gap(lost.orElse(-1), why);
        }
    }

    /** The source delivers. */
    record Connected(long atMillis) implements Arrival {
        @Override
        public Happening happening() {
            return new Happening.Connected();
        }
    }

    /** The source delivers nothing until it is connected again. */
    record Disconnected(long atMillis, String why) implements Arrival {
        @Override
        public Happening happening() {
            return new Happening.Disconnected(why);
        }
    }

    /**
     * The end of a recording.
     *
     * @param dropped how many messages its recorder did not take in time
     */
    record End(long atMillis, long dropped) implements Arrival {
        @Override
        public Happening happening() {
            return new Happening.Tick(atMillis);
        }
    }
}
