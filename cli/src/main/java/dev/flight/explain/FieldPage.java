package dev.flight.explain;

import java.util.List;

/**
 * What there is to say about a field of a file.
 *
 * @param kind {@code manifest}, {@code profile}, {@code memory-scenario} or {@code scenario}
 * @param key what a value of it stands under in a file; empty for the file itself
 * @param paths the places where it can stand, as {@code sessions.allocations.size}; {@code *} is a key that the author
 *     chooses; empty for the file itself
 * @param takes its type in words
 * @param words the words it can be; empty where it is not one of a few
 * @param fields the fields below it, each with a mark where it is required; empty where it has none
 * @param otherwise its default as YAML; empty where there is none
 * @param passes example values
 * @param fails values that are refused
 */
public record FieldPage(
        String kind,
        String key,
        List<String> paths,
        String takes,
        boolean required,
        String description,
        List<String> words,
        List<String> fields,
        String otherwise,
        List<Object> passes,
        List<Refused> fails) {

    /** A value that is refused, and why. */
    public record Refused(Object value, String because) {}

    public FieldPage {
        paths = List.copyOf(paths);
        words = List.copyOf(words);
        fields = List.copyOf(fields);
        passes = List.copyOf(passes);
        fails = List.copyOf(fails);
    }

    /** The first of its places; the kind for the file itself. */
    public String path() {
        return paths.isEmpty() ? kind : paths.get(0);
    }

    /** Its own name: the last word of its path. */
    public String name() {
        return path().substring(path().lastIndexOf('.') + 1);
    }

    /** The lines of YAML of an example, no wider than {@code width} where they can be. */
    public List<String> lines(Object example, int width) {
        return key.isEmpty() ? YamlLines.of(example, width) : YamlLines.of(key, example, width);
    }

    /** The whole page for a terminal of so many columns. */
    public String text(int width) {
        return new FieldText(width).page(this);
    }

    /** The same, its examples as the only item of a list. */
    FieldPage inListOf(String list) {
        List<Refused> items = fails.stream()
                .map(each -> new Refused(List.of(each.value()), each.because()))
                .toList();
        List<Object> examples = passes.stream().<Object>map(List::of).toList();
        return new FieldPage(
                kind, list, paths, takes, required, description, words, fields, otherwise, examples, items);
    }

    /** Whether it says the same of the same places of another kind of file. */
    boolean repeats(FieldPage other) {
        return new FieldPage(
                        other.kind, key, paths, takes, required, description, words, fields, otherwise, passes, fails)
                .equals(other);
    }

    FieldPage at(List<String> places) {
        return new FieldPage(kind, key, places, takes, required, description, words, fields, otherwise, passes, fails);
    }
}
