package dev.flight.cli;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.Analyzer;
import dev.flight.analysis.Recording;
import dev.flight.analysis.Series;
import dev.flight.analysis.SnapshotReader;
import dev.flight.analysis.TraceUse;
import dev.flight.analysis.trace.RecordingKind;
import dev.flight.analysis.trace.TraceReading;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.input.Unreadable;
import dev.flight.trace.Trace;
import dev.flight.trace.TraceOptions;
import dev.flight.trace.TraceReader;
import dev.flight.unit.ByteSize;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The recordings of one run, snapshots or traces, whichever each file holds. */
final class Recordings {

    private final Predicate<String> wanted;
    private final @Nullable ByteSize limit;
    private final TraceOptions options;
    private final Recording snapshots;
    private final List<Series> traced = new ArrayList<>();
    private final List<TraceUse> traces = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private long badLines;
    private long badSnapshots;

    /**
     * No recordings yet.
     *
     * @param wanted the sessions to tell of
     * @param limit what each may use; null for what its snapshots say
     * @param options how traces are read
     */
    Recordings(Predicate<String> wanted, @Nullable ByteSize limit, TraceOptions options) {
        this.wanted = wanted;
        this.limit = limit;
        this.options = options;
        snapshots = new Recording(wanted);
    }

    void read(Input input) {
        try (InputStream in = new BufferedInputStream(input.content().open(), RecordingKind.HEAD)) {
            in.mark(RecordingKind.HEAD);
            byte[] head = in.readNBytes(RecordingKind.HEAD);
            in.reset();
            switch (RecordingKind.of(head)) {
                case SNAPSHOTS -> readSnapshots(input.name(), in);
                case TRACE -> readTrace(input, in);
            }
        } catch (IOException e) {
            findings.add(Unreadable.of(input.name(), e));
        }
    }

    private void readSnapshots(String name, InputStream in) throws IOException {
        SnapshotReader.Result result = SnapshotReader.read(name, in, snapshots);
        badLines += result.bad();
        badSnapshots += result.bad();
        findings.addAll(result.findings());
    }

    private void readTrace(Input input, InputStream in) throws IOException {
        try (Trace trace = TraceReader.open(in, input.name(), options)) {
            long bytes = limit == null ? 0 : limit.bytes();
            TraceReading.Result result = TraceReading.read(trace, shortName(input), wanted, bytes);
            badLines += result.bad();
            findings.addAll(result.findings());
            traced.addAll(result.series());
            if (result.use() != null) {
                traces.add(result.use());
            }
        }
    }

    /** A file's own name, without its folders: it is also the session of operations that name none. */
    private static String shortName(Input input) {
        Path file = input.path() == null ? null : input.path().getFileName();
        return file == null ? "(trace)" : file.toString();
    }

    Analysis analysis() {
        List<Series> series = new ArrayList<>();
        snapshots.series().forEach(each -> series.add(limit == null ? each : each.limitedTo(limit.bytes())));
        series.addAll(traced);
        return Analyzer.analyze(series, snapshots.leftOut(), traces);
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** Lines that could not be read. */
    long badLines() {
        return badLines;
    }

    /** Those of them that are in recordings of snapshots: a trace says itself what it leaves out. */
    long badSnapshots() {
        return badSnapshots;
    }
}
