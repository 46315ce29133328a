package dev.flight.yaml;

/** The largest file that is read: bytes, nesting depth (the root is 1), and nodes (keys and values together). */
public record Limits(int bytes, int depth, int nodes) {

    public static final Limits STANDARD = new Limits(8 << 20, 64, 200_000);
}
