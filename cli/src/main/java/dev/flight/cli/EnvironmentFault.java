package dev.flight.cli;

/** Something around the program that is not as it must be: a file that cannot be written, a folder that is not there. */
final class EnvironmentFault extends RuntimeException {

    EnvironmentFault(String message) {
        super(message);
    }

    EnvironmentFault(String message, Throwable cause) {
        super(message, cause);
    }
}
