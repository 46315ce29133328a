package dev.flight.cli;

import dev.flight.event.memory.MemorySize;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.report.Figures;
import dev.flight.sim.memory.SnapshotSink;
import dev.flight.sim.memory.TooManySnapshots;
import dev.flight.simulate.MemoryRequest.SnapshotTarget;
import dev.flight.unit.TimeSpan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes what simulated sessions hold as snapshots of the contract, one a line. */
final class SnapshotFile implements SnapshotTarget, AutoCloseable {

    /** The clock of a workload starts at the beginning of 2026 (UTC): the same run gives the same bytes on any day. */
    static final long EPOCH_MILLIS = 1_767_225_600_000L;

    private final Writer out;
    private final boolean owned;
    private long lines;

    private SnapshotFile(Writer out, boolean owned) {
        this.out = out;
        this.owned = owned;
    }

    /** Writes to a writer that somebody else closes. */
    static SnapshotFile to(Writer out) {
        return new SnapshotFile(out, false);
    }

    /** Writes to a file, which is emptied first. */
    static SnapshotFile to(Path file) {
        try {
            return new SnapshotFile(new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)), true);
        } catch (IOException e) {
            throw new EnvironmentFault("cannot write " + file, e);
        }
    }

    /** The lines written so far. */
    long lines() {
        return lines;
    }

    /** Says what would be too many, and how often is not. */
    static String tooMany(TooManySnapshots e) {
        long most = (e.untilNanos() - e.fromNanos()) / SnapshotSink.MOST_UNCHANGED;
        String enough = Stream.of("1s", "10s", "1m", "10m", "1h", "12h", "240h")
                .filter(each -> TimeSpan.parse(each).orThrow().nanos() > most)
                .findFirst()
                .orElse("2400h");
        return "snapshots: nothing happens from " + Figures.time(e.fromNanos() / 1e6) + " to "
                + Figures.time(e.untilNanos() / 1e6) + ", which would take " + Figures.count(e.moments())
                + " in a row for each session, at most " + Figures.count(SnapshotSink.MOST_UNCHANGED)
                + " are written; say --snapshot-interval " + enough;
    }

    @Override
    public void take(String platform, long atMillis, String session, long used, long total, double fragmentation) {
        MemoryUsageSnapshot snapshot = new MemoryUsageSnapshot(
                EPOCH_MILLIS + atMillis,
                session,
                platform,
                MemorySize.of(total),
                MemorySize.of(used),
                MemorySize.of(total - used),
                (float) fragmentation);
        try {
            out.write(MemoryUsageSnapshotJson.CODEC.text(snapshot));
            out.write('\n');
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            out.close();
        } else {
            out.flush();
        }
    }
}
