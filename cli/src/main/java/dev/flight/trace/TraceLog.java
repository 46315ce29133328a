package dev.flight.trace;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a trace, at the line that its reader is at, and whether it can be used all the same. */
final class TraceLog {

    private final Lines lines;
    private final Places places;
    private final boolean skipBad;
    private final FindingLog findings = new FindingLog();
    private final Map<TraceRule, Skipped> skipped = new EnumMap<>(TraceRule.class);
    private boolean mtrace;
    private boolean unreadable;
    private long badLines;

    /** Lines that were left out for a kind of reason: how many, and the first. */
    private static final class Skipped {
        private final Diagnostic first;
        private long count;

        Skipped(Diagnostic first) {
            this.first = first;
        }
    }

    TraceLog(Lines lines, String file, boolean skipBad) {
        this.lines = lines;
        this.skipBad = skipBad;
        places = new Places(file);
    }

    void is(@Nullable TraceFormat format) {
        mtrace = format == TraceFormat.MTRACE;
    }

    boolean isMtrace() {
        return mtrace;
    }

    /** A line that cannot be read. */
    void bad(Fault fault) {
        badLines++;
        if (skipBad && !fault.fatal()) {
            skipped.computeIfAbsent(fault.rule(), first -> new Skipped(diagnostic(fault))).count++;
        } else {
            findings.add(fault.rule(), () -> diagnostic(fault));
        }
    }

    private Diagnostic diagnostic(Fault fault) {
        Location at = places.in(lines, fault.from(), fault.until());
        return finding(fault.rule(), at)
                .says(fault.message())
                .hint(fault.hint())
                .diagnostic();
    }

    /** Nothing further can be read. */
    void unreadable() {
        unreadable = true;
    }

    void noFormat(String message, String hint) {
        unreadable();
        findings.once(TraceRule.NO_FORMAT, places.whole(lines), message, hint);
    }

    void damaged(DamagedGzip damaged) {
        String message = damaged.getMessage()
                + (lines.number == 0 ? "" : "; line " + lines.number + " is the last that was read");
        Location at = places.end(lines);
        unreadable |= !skipBad;
        Severity severity = skipBad ? Severity.WARNING : Severity.ERROR;
        String hint = "copy or record it again; `gzip -t` checks a file";
        findings.add(
                TraceRule.TRUNCATED,
                () -> new Diagnostic(TraceRule.TRUNCATED.id(), severity, message, at, "", List.of(), hint));
    }

    void duplicate(String id, long firstLine) {
        findings.add(
                TraceRule.DUPLICATE_ID,
                () -> here(TraceRule.DUPLICATE_ID)
                        .says("block " + id + " is allocated while it is live, since line " + firstLine)
                        .because(new Related("allocated here", places.earlier(firstLine)))
                        .hint("the operation is left out; a free is missing in the trace, or two blocks share an id")
                        .diagnostic());
    }

    /**
     * An operation on a block that is not live.
     *
     * @param freedOn the line that freed it; 0 when none is known
     */
    void notLive(String operation, String id, long freedOn, String consequence) {
        TraceRule rule = freedOn > 0 ? TraceRule.DOUBLE_FREE : TraceRule.UNKNOWN_ID;
        findings.add(
                rule,
                () -> freedOn > 0 ? freed(operation, id, freedOn, consequence) : unknown(operation, id, consequence));
    }

    private Diagnostic freed(String operation, String id, long freedOn, String consequence) {
        return here(TraceRule.DOUBLE_FREE)
                .says(operation + " of block " + id + ", which was freed on line " + freedOn + consequence)
                .because(new Related("freed here", places.earlier(freedOn)))
                .hint("on the machine this corrupts the heap; mend the program that was recorded")
                .diagnostic();
    }

    private Diagnostic unknown(String operation, String id, String consequence) {
        return here(TraceRule.UNKNOWN_ID)
                .says(operation + " of block " + id + ", which was not allocated in this trace" + consequence)
                .hint("start recording before the program's first allocation, or mend the program")
                .diagnostic();
    }

    void freeOfNothing() {
        findings.add(
                TraceRule.FREE_NOTHING,
                () -> here(TraceRule.FREE_NOTHING)
                        .says("free of nothing")
                        .hint("free(NULL) does nothing; the operation is left out")
                        .diagnostic());
    }

    void failed(LineFields line) {
        String what = line.moves || line.newId != 0 ? "a realloc to " : "an allocation of ";
        long bytes = line.bytes;
        findings.add(
                TraceRule.FAILED,
                () -> here(TraceRule.FAILED)
                        .says(what + bytes + " bytes failed when this was recorded")
                        .hint("the operation is left out; record with more memory to see what the program does then")
                        .diagnostic());
    }

    void tooManyHolders(int most) {
        findings.once(
                TraceRule.HOLDERS,
                places.whole(lines),
                "more than " + most + " different holders (session, purpose and site); the rest are counted as one",
                "leave out of `site` what differs from call to call, as addresses and numbers");
    }

    private Finding here(TraceRule rule) {
        return finding(rule, places.whole(lines));
    }

    private static Finding finding(TraceRule rule, Location at) {
        return switch (rule.severity()) {
            case ERROR -> Finding.error(rule.id(), at, "");
            case WARNING -> Finding.warning(rule.id(), at, "");
            case INFO -> Finding.info(rule.id(), at, "");
        };
    }

    /** Says what is known only at the end. */
    void end(boolean noOperation) {
        skipped.values().forEach(each -> findings.skipped(each.count, each.first));
        if (noOperation && badLines == 0 && !unreadable) {
            unreadable();
            findings.once(
                    TraceRule.EMPTY,
                    places.end(lines),
                    "the trace has no operation",
                    "check the program that was to write it");
        }
    }

    List<Diagnostic> findings() {
        return findings.all();
    }

    long badLines() {
        return badLines;
    }

    boolean usable() {
        return !unreadable && (skipBad || badLines == 0);
    }
}
