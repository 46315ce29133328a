package dev.flight.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of a server of Redis, or written to it. */
public sealed interface RedisTarget {

    /** For people, as {@code channel flight.memory-updates}. */
    String text();

    /** Channels of pub/sub. What is published while nobody listens is lost. */
    record Channels(List<Channel> channels) implements RedisTarget {

        public Channels {
            channels = List.copyOf(channels);
            if (channels.isEmpty()) {
                throw new IllegalArgumentException("no channel");
            }
        }

        @Override
        public String text() {
            return "channel "
                    + String.join(", ", channels.stream().map(Channel::name).toList());
        }
    }

    /** A stream, read as a member of a consumer group: the server remembers what was read. */
    record Stream(String name, Consumer consumer) implements RedisTarget {

        @Override
        public String text() {
            return "stream " + name;
        }
    }

    /** A channel by its name, or channels by a pattern of PSUBSCRIBE: {@code *}, {@code ?}, {@code [ab]}. */
    record Channel(String name) {

        public boolean isPattern() {
            return name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
        }
    }

    /**
     * A member of a consumer group.
     *
     * @param group members of one group share the stream; each group reads all of it
     * @param name who comes back under the same name is given what it had not acknowledged; null for the first of
     *     {@code flight-1}, {@code flight-2} and so on under which nobody is connected
     * @param from where a group that is new begins
     */
    record Consumer(String group, @Nullable String name, From from) {}

    /** Where reading begins. */
    enum From {
        /** With what comes from now on. */
        NEW,
        /** With the oldest that the stream still has. */
        OLDEST
    }
}
