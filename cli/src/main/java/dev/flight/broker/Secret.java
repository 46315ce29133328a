package dev.flight.broker;

/** A password. It prints as {@code ***}, whatever prints it. */
public final class Secret {

    static final String MASK = "***";

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The password itself, for the library that logs in with it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
