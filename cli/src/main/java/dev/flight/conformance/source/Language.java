package dev.flight.conformance.source;

import java.util.Locale;

/** A language whose sources can be read. */
public enum Language {
    GO("Go"),
    TYPESCRIPT("TypeScript");

    private final String title;

    Language(String title) {
        this.title = title;
    }

    /** The name in prose. */
    public String title() {
        return title;
    }

    /** The name in flags. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
