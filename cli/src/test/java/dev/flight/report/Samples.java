package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import dev.flight.validate.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validation results that between them hold everything a report has to cope with. */
enum Samples {
    CLEAN(new ValidationResult(3, List.of(), List.of(), 0)),
    ALL_SEVERITIES(result(
            finding("manifest/heap-overcommit", Severity.ERROR, "peak 17.2MB at 40s; the heap is 15.8MB", 7),
            finding("manifest/low-headroom", Severity.WARNING, "3.1% is left", 8),
            finding("manifest/vm-too-large", Severity.INFO, "v6r-small would do", 9))),
    RELATED_AND_HINTS(result(explained(7, "lower `count`"), explained(8, null))),
    SUPPRESSED(new ValidationResult(
            1,
            List.of(finding("manifest/low-headroom", Severity.WARNING, "3.1% is left", 8)),
            List.of(new ValidationResult.Suppressed(
                    finding("manifest/soft-limit", Severity.WARNING, "91% is used", 9), "measured: it holds")),
            4)),
    ONLY_SUPPRESSED(new ValidationResult(
            1,
            List.of(),
            List.of(new ValidationResult.Suppressed(
                    finding("manifest/soft-limit", Severity.WARNING, "91% is used", 9), "measured: it holds")),
            0)),
    NASTY(nasty()),
    SEVERAL_FILES(severalFiles()),
    THOUSAND(thousand()),
    EVERYTHING(everything());

    /** Everything that has ever broken a format, in one string. */
    static final String NASTY_TEXT = "quotes \" ' ` <a> &amp; ]]> back\\slash \\u0041 100% %0A %25 ::error::x,y=z\n"
            + "\r\n\ttab \0 \u001b[31m \u0007 \u007f \u0085 \u009b \u2028 emoji \ud83d\ude00"
            + " \u05e9\u05dc\u05d5\u05dd \u202etxt.exe\u202c lone \ud800 and \udc00 \ufffe"
            + " ##[error] [memory-access] [link](1) {0} {size: small} \\";

    /** The same without what UTF-8 cannot hold. */
    static final String NASTY_WELL_FORMED =
            NASTY_TEXT.replace('\ud800', '\ufffd').replace('\udc00', '\ufffd');

    @SuppressWarnings("ImmutableEnumChecker") // holds copies
    private final ValidationResult result;

    Samples(ValidationResult result) {
        this.result = result;
    }

    ValidationResult result() {
        return result;
    }

    static ValidationResult result(Diagnostic... findings) {
        return new ValidationResult(1, List.of(findings), List.of(), 0);
    }

    static Diagnostic finding(String rule, Severity severity, String message, int line) {
        return new Diagnostic(rule, severity, message, at("racing.yaml", line), "/sessions/0", List.of(), null);
    }

    static Location at(String file, int line) {
        return new Location(file, new Position(line, 5), new Position(line, 10), "    count: 12");
    }

    static Diagnostic explained(int line, @Nullable String hint) {
        return new Diagnostic(
                "manifest/heap-overcommit",
                Severity.ERROR,
                "peak 17.2MB at 40s; the heap is 15.8MB",
                at("racing.yaml", line),
                "/sessions/0",
                List.of(
                        new Related("limit set here, inherited by extends", at("profiles/retro.yaml", 12)),
                        new Related("the session [race]", at("racing.yaml", 3))),
                hint);
    }

    private static ValidationResult nasty() {
        Location at = new Location(
                "./odd %,:\u00e9\ud800\0\n\ud83d\ude00 \"<&>\".yaml",
                new Position(1, 3), new Position(1, 4), "\ud83d\ude00\u00e9x" + NASTY_TEXT);
        Diagnostic finding = new Diagnostic(
                "odd/" + NASTY_TEXT,
                Severity.ERROR,
                NASTY_TEXT,
                at,
                "/" + NASTY_TEXT,
                List.of(new Related(NASTY_TEXT, at)),
                NASTY_TEXT);
        return new ValidationResult(
                1, List.of(finding, finding), List.of(new ValidationResult.Suppressed(finding, NASTY_TEXT)), 0);
    }

    private static ValidationResult severalFiles() {
        List<Diagnostic> findings = new ArrayList<>();
        for (String file : List.of("./a.yaml", "games/b.yaml", "/elsewhere/c.yaml", "C:\\games\\d.yaml", "-")) {
            findings.add(new Diagnostic("yaml/syntax", Severity.ERROR, "", at(file, 2), "", List.of(), null));
            findings.add(new Diagnostic(
                    "file/unreadable", Severity.ERROR, "not there", Location.head(file), "", List.of(), null));
        }
        return new ValidationResult(5, findings, List.of(), 0);
    }

    private static ValidationResult thousand() {
        List<Diagnostic> findings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            findings.add(explained(1 + i / 2, "lower `count`"));
        }
        return new ValidationResult(1, findings, List.of(), 0);
    }

    private static ValidationResult everything() {
        List<Diagnostic> findings = new ArrayList<>(ALL_SEVERITIES.result.findings());
        findings.addAll(RELATED_AND_HINTS.result.findings());
        findings.addAll(NASTY.result.findings());
        Location block =
                new Location("games/b.yaml", new Position(4, 3), new Position(6, 1), "  - {id: \u00e9, size: 1MB}");
        findings.add(new Diagnostic(
                "manifest/soft-limit", Severity.WARNING, "91% is used", block, "/sessions/1", List.of(), "use less"));
        return new ValidationResult(3, findings, SUPPRESSED.result.suppressed(), 2);
    }
}
