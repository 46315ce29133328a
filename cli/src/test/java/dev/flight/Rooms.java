package dev.flight;

import dev.flight.Architecture.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of rooms that contributors read. A package is a room; each may use only rooms that stand above it there. */
final class Rooms {

    private static final Pattern TABLE = Pattern.compile("(?m)^\\| room \\| owns \\| uses \\|\\n.*\\n((?:\\|.*\\n?)*)");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|([^|]*)\\|");

    private Rooms() {}

    static List<Room> ofContributors() {
        try {
            return of(Files.readString(Path.of("..", "CONTRIBUTING.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Room> of(String markdown) {
        Matcher table = TABLE.matcher(markdown);
        if (!table.find()) {
            throw new IllegalArgumentException("there is no table of rooms");
        }
        return table.group(1).lines().map(Rooms::room).toList();
    }

    private static Room room(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("no row of a room: " + line);
        }
        String[] uses = Arrays.stream(row.group(3).split(","))
                .map(String::strip)
                .filter(use -> !use.isEmpty())
                .toArray(String[]::new);
        return Architecture.room(row.group(1), row.group(2).strip(), uses);
    }
}
