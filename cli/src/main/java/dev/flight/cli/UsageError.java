package dev.flight.cli;

import dev.flight.text.Printable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line or configuration that cannot be carried out; the message says what to do instead. */
final class UsageError extends RuntimeException {

    private final transient List<String> below;

    UsageError(String message) {
        this(message, List.of());
    }

    /** A message with lines below it that show what is meant. */
    UsageError(String message, List<String> below) {
        super(message);
        this.below = List.copyOf(below);
    }

    /** All of it, safe to print: what a user wrote breaks no line. */
    String text() {
        String first = Printable.of(String.valueOf(getMessage()));
        return Stream.concat(Stream.of(first), below.stream().map(Printable::of))
                .collect(Collectors.joining("\n"));
    }
}
