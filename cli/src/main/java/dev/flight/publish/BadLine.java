package dev.flight.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.event.wire.Mistake;
import java.util.List;

/** What is wrong with a line that is no event. */
final class BadLine {

    static final String RULE = "publish/line";

    private static final int EXCERPT = 200;

    private BadLine() {}

    static List<Diagnostic> of(String file, int number, byte[] line, List<Mistake> mistakes) {
        return mistakes.stream().map(mistake -> of(file, number, line, mistake)).toList();
    }

    private static Diagnostic of(String file, int number, byte[] line, Mistake mistake) {
        String place = mistake.pointer().isEmpty() ? "" : mistake.pointer() + ": ";
        return Finding.error(RULE, at(file, number, Math.max(1, mistake.column()), line), mistake.pointer())
                .says(place + mistake.message())
                .hint(mistake.hint())
                .diagnostic();
    }

    private static Location at(String file, int number, int column, byte[] line) {
        String text = new String(line, UTF_8);
        int shown = Math.min(column, text.length() + 1);
        int from = text.offsetByCodePoints(0, Math.max(0, text.codePointCount(0, shown - 1) - EXCERPT / 2));
        String excerpt = text.substring(from, Math.min(text.length(), from + EXCERPT));
        int start = text.codePointCount(0, shown - 1) + 1;
        return new Location(
                file,
                new Position(number, start),
                new Position(number, start + 1),
                excerpt,
                text.codePointCount(0, from) + 1);
    }
}
