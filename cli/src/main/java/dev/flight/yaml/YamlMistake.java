package dev.flight.yaml;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The findings of the reader: one factory for each thing that strict reading refuses. */
final class YamlMistake {

    private static final String NO_COLON = "could not find expected ':'";

    private YamlMistake() {}

    static Diagnostic tooLarge(String file, int bytes, Limits limits) {
        return error(
                "yaml/too-large",
                Location.head(file),
                "",
                "the file has " + bytes + " bytes; at most " + limits.bytes() + " are read",
                "split it into several files");
    }

    static Diagnostic tooDeep(Location at, Path path, Limits limits) {
        return error(
                "yaml/too-deep",
                at,
                path.pointer(),
                "nested deeper than " + limits.depth() + " levels",
                "no field of Flight needs more than 8 levels");
    }

    static Diagnostic tooManyNodes(Location at, Limits limits) {
        return error(
                "yaml/too-many-nodes",
                at,
                "",
                "more than " + limits.nodes() + " keys and values in one file",
                "split it into several files");
    }

    static Diagnostic empty(SourceText source) {
        return error(
                "yaml/empty",
                source.location(new Span(1, 1, 1, 1)),
                "",
                "the file holds no value",
                "start with `kind: AllocationManifest`, `PlatformProfile`, `MemoryScenario` or `Scenario`");
    }

    static Diagnostic secondDocument(Location at) {
        return error(
                "yaml/second-document",
                at,
                "",
                "a second document starts here; one file holds one document",
                "move it to a file of its own");
    }

    static Diagnostic duplicateKey(Scalar key, Scalar first) {
        return new Diagnostic(
                "yaml/duplicate-key",
                Severity.ERROR,
                "the key `" + key.text() + "` stands here a second time",
                key.location(),
                key.pointer(),
                List.of(new Related("first here", first.location())),
                "remove one of the two; other readers silently take the last");
    }

    static Diagnostic mergeKey(Scalar key) {
        return error(
                "yaml/merge-key",
                key.location(),
                key.pointer(),
                "merge keys (`<<`) are not part of YAML 1.2 and are not read",
                "write the fields out, or use `extends` in a profile");
    }

    static Diagnostic longKey(Scalar key, int most) {
        return error(
                "yaml/key",
                key.location(),
                key.pointer(),
                "a key of " + key.text().length() + " characters; at most " + most + " are read",
                "no key of Flight is longer than a name");
    }

    static Diagnostic loneSurrogate(Scalar scalar) {
        return error(
                "yaml/syntax",
                scalar.location(),
                scalar.pointer(),
                "an escape writes half of a surrogate pair, which is no character",
                "write the character itself, or `\\U` and its eight hexadecimal digits");
    }

    static Diagnostic alias(Location at, Path path, @Nullable String name) {
        return error(
                "yaml/alias",
                at,
                path.pointer(),
                "the alias `*" + name + "` is not read",
                "write the value out; aliases hide what a line means and can grow without bound");
    }

    static Diagnostic anchor(Location at, Path path, String name) {
        return error(
                "yaml/alias",
                at,
                path.pointer(),
                "the anchor `&" + name + "` is not read",
                "remove it; aliases are not read");
    }

    static Diagnostic tag(Location at, Path path, String tag) {
        return error(
                "yaml/tag",
                at,
                path.pointer(),
                "the tag `" + written(tag) + "` is not read",
                "remove it; the field decides how its value is read");
    }

    /** A tag as it stands in the file: the parser gives the short ones without their mark, and spells the others out. */
    private static String written(String tag) {
        String standard = tag.replace("tag:yaml.org,2002:", "!!");
        return standard.startsWith("!") || standard.contains(":") ? standard : "!" + standard;
    }

    static Diagnostic tab(Location at) {
        return error(
                "yaml/tab",
                at,
                "",
                "a tab stands between values",
                "use spaces; YAML does not allow tabs as indentation");
    }

    /** What the parser says; {@code place} is where the token starts that it stopped at. */
    static Diagnostic syntax(SourceText source, JacksonException failure, @Nullable TokenStreamLocation place) {
        if (failure.getCause() instanceof YamlVersionException version) {
            return version(source, version.getSpecVersion());
        }
        if (failure.getCause() instanceof MarkedYamlEngineException marked) {
            return marked(source, marked);
        }
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        String original = failure.getOriginalMessage();
        boolean key = original.startsWith("Expected a property name");
        return error(
                key ? "yaml/key" : "yaml/syntax",
                source.location(new Span(line, column, line, column + 1)),
                "",
                key ? "a key must be a single value, not a list, a mapping or an alias" : original,
                key ? "write `key: value`" : null);
    }

    private static Diagnostic version(SourceText source, SpecVersion version) {
        return error(
                "yaml/syntax",
                source.location(new Span(1, 1, 1, 2)),
                "",
                "the file says that it is YAML " + version.getMajor() + "." + version.getMinor() + "; YAML 1.2 is read",
                "remove the `%YAML` line");
    }

    private static Diagnostic marked(SourceText source, MarkedYamlEngineException failure) {
        String problem = failure.getProblem() == null ? "not YAML" : failure.getProblem();
        String context = failure.getContext() == null ? "" : failure.getContext();
        Optional<Location> problemAt = failure.getProblemMark().map(mark -> at(source, mark));
        Optional<Location> contextAt = failure.getContextMark().map(mark -> at(source, mark));
        if (problem.contains("TAB")) {
            return tab(problemAt.orElse(Location.head(source.file())));
        }
        // A quote or bracket that is never closed is noticed only at the end: show where it was opened.
        boolean atEnd = problem.contains("unexpected end of stream") || problem.contains("<stream end>");
        // That a colon is missing is noticed on the next line: show the line that lacks it.
        boolean unclosed = atEnd || problem.equals(NO_COLON);
        Location at = (unclosed ? contextAt.or(() -> problemAt) : problemAt.or(() -> contextAt))
                .orElse(Location.head(source.file()));
        List<Related> related = contextAt
                .filter(other -> !unclosed && !other.equals(at))
                .map(other -> List.of(new Related(context, other)))
                .orElse(List.of());
        String message = context.isEmpty() || !related.isEmpty() ? problem : problem + " " + context;
        return new Diagnostic("yaml/syntax", Severity.ERROR, message, at, "", related, hint(problem, context, atEnd));
    }

    private static Location at(SourceText source, Mark mark) {
        int line = mark.getLine() + 1;
        // A carriage return at the very end is a column to the scanner; here it ends its line.
        String text = source.line(line);
        int column = Math.min(mark.getColumn(), text.codePointCount(0, text.length())) + 1;
        return source.location(new Span(line, column, line, column + 1));
    }

    private static @Nullable String hint(String problem, String context, boolean atEnd) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "a `: ` inside a plain value needs quotes; or the line above is indented otherwise";
        }
        if (problem.contains("escape")) {
            return "write the backslash twice, or use single quotes, where a backslash is only a backslash";
        }
        if (context.contains("quoted scalar")) {
            return atEnd ? "the quote is never closed" : null;
        }
        if (context.contains("flow")) {
            return "a [ or { is never closed, or a comma is missing";
        }
        if (problem.equals(NO_COLON)) {
            return "write `key: value`, with a space behind the colon, and the key in at most 1024 characters";
        }
        if (problem.endsWith("found ':'")) {
            return "a key is missing in front of the colon";
        }
        if (problem.contains("<block end>")) {
            return "the indentation differs from the lines around it";
        }
        return null;
    }

    private static Diagnostic error(String rule, Location at, String pointer, String message, @Nullable String hint) {
        return new Diagnostic(rule, Severity.ERROR, message, at, pointer, List.of(), hint);
    }
}
