package dev.flight.broker;

import java.util.OptionalLong;

/** What a source delivers: messages, and what is to be known of those that did not come. */
public sealed interface Incoming {

    /**
     * A message, its bytes as they came.
     *
     * @param channel the channel, stream, queue or file that it came from
     * @param id its id there, its line in a file; empty where there is none
     * @param receivedNanos when it was received, on the clock of {@link System#nanoTime()}
     */
    // An array, since each message would be copied otherwise; whoever takes it owns it.
    @SuppressWarnings("ArrayRecordComponent")
    record Message(byte[] payload, String channel, String id, long receivedNanos) implements Incoming {}

    /**
     * Messages that were lost between the one before and the one behind.
     *
     * @param lost how many; empty when nobody can know
     */
    record Gap(OptionalLong lost, String why) implements Incoming {

        public static Gap of(long lost, String why) {
            return new Gap(OptionalLong.of(lost), why);
        }

        public static Gap unknown(String why) {
            return new Gap(OptionalLong.empty(), why);
        }
    }

    /**
     * The source delivers, for the first time or again.
     *
     * @param number of the connection: 1 for the first, 3 after two that were lost; the same again when one was only silent
     */
    record Connected(int number) implements Incoming {

        public Connected {
            if (number < 1) {
                throw new IllegalArgumentException("connections are counted from 1: " + number);
            }
        }

        /** For the first time. */
        public Connected() {
            this(1);
        }
    }

    /** The source delivers nothing until it is connected again. */
    record Disconnected(String why) implements Incoming {}
}
