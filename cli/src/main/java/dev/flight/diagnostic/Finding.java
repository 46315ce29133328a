package dev.flight.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnostic being put together: {@code Finding.error(rule, at, pointer).says(...).hint(...).addTo(findings)}. */
public final class Finding {

    private final String rule;
    private final Severity severity;
    private final Location at;
    private final String pointer;
    private final List<Related> related = new ArrayList<>();
    private String message = "";
    private @Nullable String hint;

    private Finding(String rule, Severity severity, Location at, String pointer) {
        this.rule = rule;
        this.severity = severity;
        this.at = at;
        this.pointer = pointer;
    }

    public static Finding error(String rule, Location at, String pointer) {
        return new Finding(rule, Severity.ERROR, at, pointer);
    }

    public static Finding warning(String rule, Location at, String pointer) {
        return new Finding(rule, Severity.WARNING, at, pointer);
    }

    public static Finding info(String rule, Location at, String pointer) {
        return new Finding(rule, Severity.INFO, at, pointer);
    }

    /** What is wrong, with the numbers. */
    public Finding says(String text) {
        message = text;
        return this;
    }

    /** A second place that explains it. */
    public Finding because(Related place) {
        related.add(place);
        return this;
    }

    /** What to do about it. */
    public Finding hint(String text) {
        hint = text;
        return this;
    }

    public void addTo(Findings findings) {
        findings.add(diagnostic());
    }

    public Diagnostic diagnostic() {
        return new Diagnostic(rule, severity, message, at, pointer, related, hint);
    }
}
