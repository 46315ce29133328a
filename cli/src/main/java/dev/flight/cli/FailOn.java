package dev.flight.cli;

import dev.flight.diagnostic.Severity;
import dev.flight.validate.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From which severity on findings fail the run. */
enum FailOn {
    ERROR(Set.of(Severity.ERROR)),
    WARNING(Set.of(Severity.ERROR, Severity.WARNING)),
    INFO(Set.of(Severity.values())),
    NEVER(Set.of());

    /** What {@code --fail-on} says of itself. */
    static final String DESCRIPTION =
            "The least severe finding that makes the exit code 1: error, warning, info, or never. Default: error.";

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Severity> failing;

    FailOn(Set<Severity> failing) {
        this.failing = failing;
    }

    /** The severities to fail on, for completion. */
    static final class Names extends ArrayList<String> {
        Names() {
            super(List.of("error", "warning", "info", "never"));
        }
    }

    static FailOn of(String text) {
        for (FailOn each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        throw new UsageError("--fail-on takes error, warning, info or never, not `" + text + "`");
    }

    boolean includes(Severity severity) {
        return failing.contains(severity);
    }

    /** How a run ends that found this. */
    ExitCode exitCode(ValidationResult result) {
        return result.findings().stream().anyMatch(finding -> includes(finding.severity()))
                ? ExitCode.FINDINGS
                : ExitCode.CLEAN;
    }
}
