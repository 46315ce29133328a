package dev.flight.event;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import java.util.ArrayList;
import java.util.List;

/** The contract's constraints on a snapshot beyond its shape: {@code validate} of every binding. */
public final class SnapshotChecks {

    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final long LAST_MILLIS = 100_000_000_000_000L;

    private SnapshotChecks() {}

    /** What is wrong with it; empty when it holds. */
    public static List<Mistake> validate(MemoryUsageSnapshot snapshot) {
        List<Mistake> mistakes = new ArrayList<>(0);
        timestamp(snapshot.timestamp(), mistakes);
        text("/total", snapshot.total(), mistakes);
        text("/used", snapshot.used(), mistakes);
        text("/available", snapshot.available(), mistakes);
        sum(snapshot, mistakes);
        ratio(snapshot.fragmentationRatio(), mistakes);
        return mistakes;
    }

    private static void timestamp(long millis, List<Mistake> mistakes) {
        if (millis < FIRST_MILLIS) {
            mistakes.add(new Mistake("/timestamp", millis + " looks like seconds", "write milliseconds since 1970"));
        } else if (millis > LAST_MILLIS) {
            mistakes.add(
                    new Mistake("/timestamp", millis + " looks like microseconds", "write milliseconds since 1970"));
        }
    }

    private static void text(String pointer, MemorySize size, List<Mistake> mistakes) {
        String place = pointer + "/humanReadable";
        Parsed<ByteSize> parsed = ByteSize.parse(size.humanReadable());
        if (parsed instanceof Parsed.Bad<ByteSize> bad) {
            mistakes.add(new Mistake(place, bad.problem(), bad.hint()));
        } else if (parsed.orThrow().bytes() != size.bytes()) {
            mistakes.add(new Mistake(
                    place,
                    size.humanReadable() + " is " + parsed.orThrow().bytes() + " bytes, not " + size.bytes(),
                    "write " + ByteSize.of(size.bytes()).format()));
        }
    }

    private static void sum(MemoryUsageSnapshot snapshot, List<Mistake> mistakes) {
        long used = snapshot.used().bytes();
        long available = snapshot.available().bytes();
        long total = snapshot.total().bytes();
        if (used + available != total) {
            mistakes.add(new Mistake(
                    "/total/bytes",
                    used + " used and " + available + " available are " + (used + available) + ", not " + total,
                    "used + available = total"));
        }
    }

    private static void ratio(float ratio, List<Mistake> mistakes) {
        if (ratio < 0 || ratio > 1) {
            mistakes.add(
                    new Mistake("/fragmentationRatio", JsonNumbers.of(ratio) + " is not in 0 to 1", "75 % is 0.75"));
        }
    }
}
