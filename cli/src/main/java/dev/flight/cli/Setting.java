package dev.flight.cli;

/**
 * The value of an option, and where it was set.
 *
 * @param source as {@code the command line}, {@code FLIGHT_FAIL_ON}, {@code .flight.yaml:1:9}
 */
record Setting(String value, String source) {

    String text() {
        return value + " (from " + source + ")";
    }
}
