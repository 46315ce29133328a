package dev.flight.analysis;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Severity;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * Reads NDJSON: on each line a snapshot, the event that carries one, or such an event as tail records it; gzip too. Other events of the contract are passed
 * over. A bad line is a finding and left out; the others are read.
 */
public final class SnapshotReader {

    private static final String JSON = "snapshot/json";
    private static final String CONTRACT = "snapshot/contract";
    private static final String TIMESTAMP = "snapshot/timestamp";
    private static final String VALUE = "snapshot/value";
    private static final String EMPTY = "snapshot/empty";
    private static final String TRUNCATED = "snapshot/truncated";

    /** What the ids of its rules start with. */
    public static final String RULES = "snapshot/";

    /** The rules that tell about a file, not about one line of it. */
    public static final Set<String> WHOLE_FILE = Set.of(EMPTY, TRUNCATED);

    /** So many findings of a rule are told in full; of the others the number is. */
    private static final int MOST_OF_A_RULE = 5;

    private static final int EXCERPT = 400;

    private final String file;
    private final Recording recording;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private long snapshots;
    private long others;
    private long bad;

    private SnapshotReader(String file, Recording recording) {
        this.file = file;
        this.recording = recording;
    }

    /**
     * What a file held.
     *
     * @param snapshots those that were read
     * @param others events that carry no snapshot
     * @param bad lines that were left out
     * @param findings of bad lines as errors, of values that contradict each other as warnings
     */
    public record Result(long snapshots, long others, long bad, List<Diagnostic> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a stream to its end into a recording; does not close it.
     *
     * @param file its name in findings
     * @throws IOException when the system does not let it be read
     */
    public static Result read(String file, InputStream in, Recording recording) throws IOException {
        return new SnapshotReader(file, recording).read(in);
    }

    private Result read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                line(line, lines);
            }
        } catch (EOFException | ZipException broken) {
            add(Finding.error(TRUNCATED, Location.head(file), "")
                    .says("the gzip data is broken after line " + lines.number() + ": " + broken.getMessage())
                    .hint("was the file copied while it was written? What stands before was read"));
        }
        if (snapshots == 0 && bad == 0) {
            add(Finding.error(EMPTY, Location.head(file), "")
                    .says(others == 0 ? "there is no line" : "none of its " + others + " events is a `memory-update`")
                    .hint("a recording has one snapshot a line, or one `memory-update` event"));
        }
        counts.forEach(this::more);
        return new Result(snapshots, others, bad, findings);
    }

    private void line(byte[] line, Lines lines) {
        if (isBlank(line)) {
            return;
        }
        if (lines.wasCut()) {
            bad++;
            add(Finding.error(JSON, at(lines.number(), 1, new byte[0]), "")
                    .says("the line is longer than " + Lines.MOST_BYTES + " bytes")
                    .hint("in NDJSON each line is one event; none is so long"));
            return;
        }
        Decoded<RecordedLine> read = RecordedLine.decode(line);
        if (read instanceof Decoded.Value<RecordedLine> good) {
            recorded(good.value(), lines.number(), line);
        } else {
            bad++;
            read.mistakes().forEach(mistake -> mistake(mistake, lines.number(), line));
        }
    }

    private void recorded(RecordedLine read, int number, byte[] line) {
        if (read.snapshot().isEmpty()) {
            others++;
        } else {
            snapshot(read.snapshot().get(), read.below(), number, line);
        }
    }

    private void mistake(Mistake mistake, int number, byte[] line) {
        String rule = mistake.column() > 0 ? JSON : CONTRACT;
        int column = mistake.column() > 0 ? mistake.column() : Keys.column(mistake.pointer(), line);
        add(Finding.error(rule, at(number, column, line), mistake.pointer())
                .says(place(mistake.pointer()) + mistake.message())
                .hint(mistake.hint()));
    }

    /** A wrong unit of time would make every slope wrong a thousandfold; values that contradict each other are used. */
    private void snapshot(MemoryUsageSnapshot snapshot, String below, int number, byte[] line) {
        boolean usable = true;
        for (Mistake mistake : MemoryUsageSnapshotJson.CODEC.validate(snapshot)) {
            boolean time = mistake.pointer().equals("/timestamp");
            usable &= !time;
            String pointer = below + mistake.pointer();
            Finding finding = time
                    ? Finding.error(TIMESTAMP, at(number, Keys.column(pointer, line), line), pointer)
                    : Finding.warning(VALUE, at(number, Keys.column(pointer, line), line), pointer);
            add(finding.says(place(pointer) + mistake.message()).hint(mistake.hint()));
        }
        if (usable) {
            snapshots++;
            recording.add(snapshot);
        } else {
            bad++;
        }
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer + ": ";
    }

    private void add(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        if (counts.merge(diagnostic.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            findings.add(diagnostic);
        }
    }

    private void more(String rule, int count) {
        if (count > MOST_OF_A_RULE) {
            Severity severity = rule.equals(VALUE) ? Severity.WARNING : Severity.ERROR;
            String message = (count - MOST_OF_A_RULE) + " more of these in the file";
            findings.add(new Diagnostic(rule, severity, message, Location.head(file), "", List.of(), null));
        }
    }

    private Location at(int number, int column, byte[] line) {
        String text = new String(line, 0, Math.min(line.length, 8 * EXCERPT), StandardCharsets.UTF_8);
        int shown = Math.min(Math.max(1, column), text.length() + 1);
        int from = shown <= EXCERPT / 2 ? 0 : shown - EXCERPT / 2;
        String excerpt = text.substring(from, Math.min(text.length(), from + EXCERPT));
        int start = text.codePointCount(0, shown - 1) + 1;
        return new Location(
                file,
                new Position(number, start),
                new Position(number, start + 1),
                excerpt,
                text.codePointCount(0, from) + 1);
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
