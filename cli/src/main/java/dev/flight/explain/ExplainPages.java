package dev.flight.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pages on rules and errors that are packed into the program, by their ids. */
public final class ExplainPages {

    /** Every id that has a page, sorted. */
    public Set<String> ids() {
        return new TreeSet<>(resource("index")
                .orElse("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    /** The page of an id; empty when there is none. */
    public Optional<ExplainPage> find(String id) {
        return isId(id)
                ? resource(id + ".md")
                        .map(text -> ExplainPage.of(id, text, example(id, "fails"), example(id, "passes")))
                : Optional.empty();
    }

    private static Optional<String> example(String id, String verdict) {
        return resource("examples/" + id + "/" + verdict + ".yaml");
    }

    /** Whether a text can be an id: it becomes part of a path. */
    private static boolean isId(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/');
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = ExplainPages.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
