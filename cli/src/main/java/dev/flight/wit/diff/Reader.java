package dev.flight.wit.diff;

import java.util.Locale;

/** Programs that read, by the contract that they were made for. */
public enum Reader {
    /** Of the old contract: they read what programs of the new one write. */
    OLD("programs of the old contract cannot read all that those of the new one write"),
    /** Of the new contract: they read what programs of the old one write, or wrote. */
    NEW("programs of the new contract cannot read all that those of the old one write");

    private final String broken;

    Reader(String broken) {
        this.broken = broken;
    }

    /** {@code old-readers}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT) + "-readers";
    }

    /** What it means that they break. */
    public String broken() {
        return broken;
    }
}
