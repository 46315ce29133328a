package dev.flight.trace;

import java.io.IOException;

/** Compressed data that breaks off or is damaged. */
final class DamagedGzip extends IOException {

    private static final long serialVersionUID = 1;

    DamagedGzip(String problem) {
        super(problem);
    }
}
