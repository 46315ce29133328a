package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@code --format} as given: {@code sarif}, or {@code sarif=out.sarif}.
 *
 * @param file where it goes; null for standard output
 */
record OutputTarget<F>(F format, @Nullable Path file) {

    /** Writes to a writer. */
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** The formats of a command that writes text or JSON, for completion. */
    static final class TextOrJson extends ArrayList<String> {
        TextOrJson() {
            super(List.of("text", "json"));
        }
    }

    /** Reads one, with a function that answers the format of a name or throws a {@link UsageError}. */
    static <F> OutputTarget<F> parse(String text, Function<String, F> formats) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new OutputTarget<>(formats.apply(text), null);
        }
        String file = text.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageError("--format " + text + " names no file behind the =");
        }
        return new OutputTarget<>(formats.apply(text.substring(0, equals)), Path.of(file));
    }

    /** Reads several, of which at most one may go to standard output. */
    static <F> List<OutputTarget<F>> all(List<String> texts, Function<String, F> formats) {
        List<OutputTarget<F>> targets = new ArrayList<>();
        texts.forEach(text -> targets.add(parse(text, formats)));
        if (targets.stream().filter(target -> target.file() == null).count() > 1) {
            throw new UsageError("only one --format can go to standard output; write the others as FORMAT=FILE");
        }
        return targets;
    }

    /** The format of a name; one that there is not is a mistake of usage. */
    static <F> F named(String name, Map<String, F> formats) {
        F format = formats.get(name);
        if (format == null) {
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, formats.keySet()));
        }
        return format;
    }

    /** Reads one of a command that writes text or JSON; the format is whether it is JSON. */
    static OutputTarget<Boolean> textOrJson(String given) {
        return parse(given, name -> switch (name) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new UsageError("there is no format `" + name + "`; known: text, json");
        });
    }

    void write(Host host, Content content) {
        try {
            if (file == null) {
                content.to(host.out());
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                content.to(out);
            }
        } catch (IOException e) {
            throw new EnvironmentFault("cannot write " + (file == null ? "to standard output" : file), e);
        }
    }
}
