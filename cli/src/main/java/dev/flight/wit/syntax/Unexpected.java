package dev.flight.wit.syntax;

import java.io.Serial;

/** Reading an item cannot go on; what is wrong has been noted. Caught where the next item can be found. */
final class Unexpected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    Unexpected() {
        super("noted", null, false, false);
    }
}
