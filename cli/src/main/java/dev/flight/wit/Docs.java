package dev.flight.wit;

/** What doc comments say, without their marks; empty when there are none. Lines are parted by {@code \n}. */
public record Docs(String text) {

    /** Nothing said. */
    public static final Docs NONE = new Docs("");

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
