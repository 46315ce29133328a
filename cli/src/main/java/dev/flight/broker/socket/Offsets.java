package dev.flight.broker.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far each channel was read, and so what is missing and what came twice. */
final class Offsets {

    /** What an event was that came before. */
    static final long AGAIN = -1;

    private final List<String> channels;
    private final Map<String, Position> positions = new HashMap<>();

    Offsets(List<String> channels) {
        this.channels = List.copyOf(channels);
    }

    List<String> channels() {
        return channels;
    }

    synchronized @Nullable Position of(String channel) {
        return positions.get(channel);
    }

    /** The gateway goes on behind a position: how many events are missing before; empty when nobody can know. */
    synchronized OptionalLong goOn(String channel, Position from) {
        Position last = positions.put(channel, from);
        if (last == null) {
            return OptionalLong.of(0);
        }
        if (!last.epoch().equals(from.epoch())) {
            return OptionalLong.empty();
        }
        if (from.offset() < last.offset()) {
            positions.put(channel, last);
        }
        return OptionalLong.of(Math.max(0, from.offset() - last.offset()));
    }

    /** An event came: how many are missing before it, or {@link #AGAIN}. */
    synchronized long came(String channel, long offset) {
        Position last = positions.get(channel);
        if (last == null) {
            return 0;
        }
        if (offset <= last.offset()) {
            return AGAIN;
        }
        positions.put(channel, new Position(last.epoch(), offset));
        return offset - last.offset() - 1;
    }

    /** An event came that could not be taken; whether the channel is one that is read. */
    synchronized boolean skip(String channel) {
        return positions.computeIfPresent(channel, (name, last) -> new Position(last.epoch(), last.offset() + 1))
                != null;
    }
}
