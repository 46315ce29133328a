package dev.flight.conformance.source;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.IgnoreComment;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of sources, and the files' names as the folder was given. */
final class SourceLines {

    /** The places of a longer line are shown without it. */
    private static final int LONGEST = 2000;

    private final String given;
    private final List<Path> folders;
    private final Map<String, List<String>> files = new HashMap<>();

    /**
     * Lines of the files below a folder.
     *
     * @param given its name on the command line
     * @param folders its absolute paths: as named, and with links followed
     */
    SourceLines(String given, List<Path> folders) {
        this.given = given;
        this.folders = List.copyOf(folders);
    }

    Location location(SourcePlace place) {
        Position start = new Position(Math.max(1, place.line()), Math.max(1, place.column()));
        Position end = new Position(start.line(), start.column() + Math.max(1, place.length()));
        // A tab is one column wide, as the compilers count it.
        String excerpt = line(place.file(), start.line()).replace('\t', ' ');
        return new Location(shown(place.file()), start, end, excerpt);
    }

    /** The folder itself, for what stands nowhere in it. */
    Location folder() {
        return Location.head(given);
    }

    private String shown(String file) {
        Path path = Path.of(file);
        for (Path folder : folders) {
            if (path.startsWith(folder)) {
                Path inside = folder.relativize(path);
                return inside.toString().isEmpty()
                        ? given
                        : Path.of(given).resolve(inside).toString().replace('\\', '/');
            }
        }
        return file.isEmpty() ? given : file;
    }

    /** Why a comment at a finding's place says to ignore it; empty when none does. */
    Optional<String> ignored(Diagnostic finding) {
        Path shown = Path.of(finding.at().file());
        Path base = Path.of(given);
        if (!shown.startsWith(base)) {
            return Optional.empty();
        }
        String file = folders.get(0).resolve(base.relativize(shown)).toString();
        int line = finding.at().start().line();
        return IgnoreComment.reason(finding, line(file, line), line(file, line - 1));
    }

    /** A line without its end; empty when there is none. */
    String line(String file, int number) {
        List<String> lines = files.computeIfAbsent(file, SourceLines::read);
        if (number < 1 || number > lines.size() || lines.get(number - 1).length() > LONGEST) {
            return "";
        }
        return lines.get(number - 1);
    }

    private static List<String> read(String file) {
        Path path = Path.of(file);
        try {
            return Files.isRegularFile(path)
                    ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            // It was there a moment ago; the finding is shown without the line.
            return List.of();
        }
    }
}
