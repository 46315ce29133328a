package dev.flight.trace;

import dev.flight.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded trace, read as it is asked for, in memory that is bounded by the blocks live at once.
 *
 * <p>Lines that cannot be read are findings, and reading goes on behind them. What is wrong in the program that was
 * recorded (a double free) is a finding too; such an operation is left out, and the trace stays usable.
 */
public final class Trace implements OperationSource {

    private final Lines lines;
    private final TraceOptions options;
    private final @Nullable TraceFormat format;
    private final LineFields line = new LineFields();
    private final TraceLog log;
    private final Moments moments;
    private final LineOperations blocks;
    private @Nullable LineFormat reader;
    private long operations;
    private boolean ended;
    private long brokenLine;

    /** A trace whose lines are at its first that is not blank; {@code format} is null when that is of none. */
    Trace(Lines lines, TraceLog log, TraceOptions options, @Nullable TraceFormat format) {
        this.lines = lines;
        this.log = log;
        this.options = options;
        this.format = format;
        reader = format == null ? null : format.lines();
        moments = new Moments(options.interval());
        blocks = new LineOperations(log);
    }

    @Override
    public boolean next(Operation into) throws IOException {
        while (reader != null && advance()) {
            line.clear();
            Fault fault = fault(reader);
            if (fault != null) {
                refuse(fault);
            } else if (line.isOperation() && blocks.apply(line, lines.number, moments.nanos(), into)) {
                operations++;
                return true;
            }
        }
        end();
        return false;
    }

    private @Nullable Fault fault(LineFormat lineReader) {
        if (lines.overlong > 0) {
            return Fault.syntax(
                    lines.start,
                    lines.end,
                    "the line has " + lines.overlong + " bytes; at most " + Lines.LONGEST + " are read",
                    "write one operation a line");
        }
        Fault fault = lineReader.read(lines.bytes, lines.start, lines.end, line);
        return fault == null && line.isOperation() ? moments.take(line, lines) : fault;
    }

    /** Goes to the next line; what breaks off or is damaged ends there. */
    private boolean advance() throws IOException {
        try {
            return lines.next();
        } catch (DamagedGzip damaged) {
            log.damaged(damaged);
            breakOff();
            return false;
        }
    }

    private void refuse(Fault fault) {
        log.bad(lines.unfinished ? truncated(fault) : fault);
        if (fault.fatal()) {
            log.unreadable();
            reader = null;
        }
        breakOff();
    }

    private void breakOff() {
        if (brokenLine == 0 && !usable()) {
            brokenLine = lines.number;
        }
    }

    /** A last line that nothing ends and that cannot be read was cut off. */
    private static Fault truncated(Fault fault) {
        boolean cut = fault.rule() == TraceRule.SYNTAX && !fault.fatal();
        return cut
                ? new Fault(
                        TraceRule.TRUNCATED,
                        fault.from(),
                        fault.until(),
                        "the trace breaks off in its last line: " + fault.message(),
                        "record it again, or leave the rest of the line out",
                        false)
                : fault;
    }

    private void end() {
        if (!ended) {
            ended = true;
            reader = null;
            log.end(moments.count() == 0);
        }
    }

    @Override
    public Holders holders() {
        return blocks.holders();
    }

    /** What is wrong, so far as the trace was read. */
    @Override
    public List<Diagnostic> findings() {
        return log.findings();
    }

    /** Whether the operations are those that were recorded, or all but the lines that were to be skipped. */
    @Override
    public boolean usable() {
        return log.usable();
    }

    @Override
    public long brokenLine() {
        return brokenLine;
    }

    /** The format; empty when it could not be told. */
    public Optional<TraceFormat> format() {
        return Optional.ofNullable(format);
    }

    /** The lines read so far. */
    public long lines() {
        return lines.number;
    }

    /** The operations given so far. */
    public long operations() {
        return operations;
    }

    /** The lines left out so far because they could not be read. */
    public long skipped() {
        return log.badLines();
    }

    public TraceOptions options() {
        return options;
    }

    /** How many ids there is room for. */
    int room() {
        return blocks.room();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
