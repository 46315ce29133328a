package dev.flight.diagnostic;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name in every output: {@code error}, {@code warning}, {@code info}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
