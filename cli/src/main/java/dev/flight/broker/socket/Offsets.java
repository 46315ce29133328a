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

    /** Of each channel the events behind its position that could not be taken and were told as missing. */
    private final Map<String, Long> skipped = new HashMap<>();

    /** Messages that could not be taken, of nobody knows which channel; they were told. */
    private long doubtful;

    Offsets(List<String> channels) {
        this.channels = channels.stream().distinct().toList();
    }

    List<String> channels() {
        return channels;
    }

    /** Behind what to go on; null before the gateway has said where a channel begins. */
    synchronized @Nullable Position of(String channel) {
        Position last = positions.get(channel);
        return last == null ? null : last.plus(skipped.getOrDefault(channel, 0L));
    }

    /** Whether the gateway has said of every channel where it begins. */
    synchronized boolean areKnown() {
        return positions.size() == channels.size();
    }

    /** The channels of which the gateway has not said where they begin. */
    synchronized List<String> unknown() {
        return channels.stream().filter(each -> !positions.containsKey(each)).toList();
    }

    /** The gateway goes on behind a position: how many events are missing before; empty when nobody can know. */
    synchronized OptionalLong goOn(String channel, Position from) {
        Position last = of(channel);
        if (last == null) {
            begin(channel, from);
            return OptionalLong.of(0);
        }
        if (!last.epoch().equals(from.epoch())) {
            begin(channel, from);
            return OptionalLong.empty();
        }
        if (from.offset() > last.offset()) {
            begin(channel, from);
        }
        return OptionalLong.of(untold(Math.max(0, from.offset() - last.offset())));
    }

    /** Of channels that nobody asked for nothing is kept: they could be any number. */
    private void begin(String channel, Position from) {
        if (channels.contains(channel)) {
            positions.put(channel, from);
            skipped.remove(channel);
        }
    }

    /** An event came: how many are missing before it that were not told, or {@link #AGAIN}. */
    synchronized long came(String channel, long offset) {
        Position last = positions.get(channel);
        if (last == null) {
            return 0;
        }
        if (offset <= last.offset()) {
            return AGAIN;
        }
        positions.put(channel, new Position(last.epoch(), offset));
        Long told = skipped.remove(channel);
        return untold(Math.max(0, offset - last.offset() - 1 - (told == null ? 0 : told)));
    }

    private long untold(long missing) {
        long told = Math.min(doubtful, missing);
        doubtful -= told;
        return missing - told;
    }

    /**
     * A message that could not be taken will be told as missing; whether its channel is one that is read. It is not
     * asked for again, but is no reason to pass over the event that comes next: it may have been something else.
     */
    synchronized boolean skip(String channel) {
        boolean known = positions.containsKey(channel);
        if (known) {
            skipped.merge(channel, 1L, Long::sum);
        } else {
            doubtful++;
        }
        return known;
    }
}
