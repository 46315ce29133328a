package dev.flight.yaml;

import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Suggestion;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one mapping by their type. What is missing, mistyped or out of range becomes a finding and reads
 * as null, so that the rest is still read; {@link #close()} reports the keys that nobody asked for.
 */
public final class Fields implements AutoCloseable {

    /** No size, time or rate is longer; what is, would only be quoted in full. */
    private static final int LONGEST_PARSED = 60;

    private final Mapping mapping;
    private final String what;
    private final Findings findings;
    /** The keys asked for, some more than once: looking each up here would cost more than all else. */
    private final List<String> known = new ArrayList<>(16);

    private Fields(Mapping mapping, String what, Findings findings) {
        this.mapping = mapping;
        this.what = what;
        this.findings = findings;
    }

    /**
     * The fields of a node; null, with a finding, when it is no mapping.
     *
     * @param what what the mapping describes, for messages: {@code allocation}
     */
    public static @Nullable Fields of(Node node, String what, Findings findings) {
        if (node instanceof Mapping mapping) {
            return new Fields(mapping, what, findings);
        }
        if (isAlias(node)) {
            return null;
        }
        findings.error(
                "field/type",
                node.location(),
                node.pointer(),
                "expected the fields of " + article(what) + ", found " + node.describe(),
                "write `key: value` lines, or `{key: value}` on one line");
        return null;
    }

    public Mapping mapping() {
        return mapping;
    }

    public boolean has(String key) {
        return node(key) != null;
    }

    /** The value of a key as it stands; null when absent. */
    public @Nullable Node node(String key) {
        known.add(key);
        return mapping.get(key);
    }

    /** Reports the key when absent. */
    public Fields require(String... keys) {
        for (String key : keys) {
            if (!has(key)) {
                findings.error(
                        "field/missing",
                        mapping.location(),
                        mapping.pointer(),
                        article(what) + " needs `" + key + "`",
                        "add `" + key + ":`; `flight explain " + key + "` says what it takes");
            }
        }
        return this;
    }

    public @Nullable String text(String key) {
        Scalar scalar = scalar(key, "text");
        if (scalar == null) {
            return null;
        }
        if (scalar.text().isBlank()) {
            invalid(scalar, "`" + key + "` is empty", "write at least one character");
            return null;
        }
        return scalar.text();
    }

    /** A value with a unit, or of any other form that a parser decides. */
    public <T> @Nullable T parsed(String key, String expected, Function<String, Parsed<T>> parser) {
        Scalar scalar = scalar(key, expected);
        if (scalar == null) {
            return null;
        }
        if (scalar.text().length() > LONGEST_PARSED) {
            invalid(
                    scalar,
                    "`" + key + "` is " + scalar.describe() + ", "
                            + scalar.text().length() + " characters long",
                    "it takes " + expected);
            return null;
        }
        Parsed<T> parsed = parser.apply(scalar.text());
        if (parsed instanceof Parsed.Bad<T> bad) {
            invalid(scalar, "`" + key + "`: " + bad.problem(), bad.hint());
            return null;
        }
        return ((Parsed.Value<T>) parsed).value();
    }

    /** A whole number from {@code least} to {@code most}; decimal, or hexadecimal with {@code 0x}. */
    public @Nullable Long integer(String key, long least, long most) {
        Scalar scalar = scalar(key, "a whole number");
        if (scalar == null) {
            return null;
        }
        Long number = scalar.quoted() ? null : WholeNumber.parse(scalar.text());
        if (number == null) {
            invalid(
                    scalar,
                    "`" + key + "` is " + scalar.describe() + ", not a whole number",
                    scalar.quoted() ? "write it without quotes" : "write digits only, without unit or leading zeros");
            return null;
        }
        if (number < least || number > most) {
            invalid(scalar, "`" + key + "` is " + scalar.text() + "; it can be " + least + " to " + most, null);
            return null;
        }
        return number;
    }

    /** A size that is not zero. */
    public @Nullable ByteSize someBytes(String key, String example) {
        return parsed(
                key,
                "a size, as " + example,
                text -> ByteSize.parse(text) instanceof Parsed.Value<ByteSize> read
                                && read.value().bytes() == 0
                        ? Parsed.bad("it cannot be 0 bytes", "write a size, as " + example)
                        : ByteSize.parse(text));
    }

    /** A small number of bytes, where everyone leaves the unit out ({@code align: 32}); with a unit it is a size. */
    public @Nullable ByteSize byteCount(String key) {
        boolean quoted = node(key) instanceof Scalar scalar && scalar.quoted();
        return parsed(key, "a number of bytes, as 32", text -> {
            Long bytes = quoted ? null : WholeNumber.parse(text);
            return bytes != null && bytes >= 0 ? ByteSize.parse(bytes + "B") : ByteSize.parse(text);
        });
    }

    public @Nullable Boolean bool(String key) {
        Scalar scalar = scalar(key, "true or false");
        if (scalar == null) {
            return null;
        }
        if (!scalar.quoted() && scalar.text().equals("true")) {
            return true;
        }
        if (!scalar.quoted() && scalar.text().equals("false")) {
            return false;
        }
        invalid(scalar, "`" + key + "` is " + scalar.describe(), "write true or false, without quotes");
        return null;
    }

    /** One of the names; an unknown one is a finding with the nearest known name. */
    public <T> @Nullable T choice(String key, Map<String, T> choices) {
        Scalar scalar = scalar(key, "one of " + String.join(", ", choices.keySet()));
        if (scalar == null) {
            return null;
        }
        T chosen = choices.get(scalar.text());
        if (chosen == null) {
            invalid(
                    scalar,
                    "`" + key + "` cannot be " + scalar.describe(),
                    Suggestion.hint(scalar.text(), choices.keySet()));
        }
        return chosen;
    }

    /** The items of a list; empty when absent or no list. */
    public List<Node> list(String key) {
        Node node = node(key);
        if (node == null || isAlias(node)) {
            return List.of();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        findings.error(
                "field/type",
                node.location(),
                node.pointer(),
                "`" + key + "` takes a list, found " + node.describe(),
                "write `" + key + ": [...]`, or one `- item` a line");
        return List.of();
    }

    /** The items of a list that are single values; others are findings. */
    public List<Scalar> scalars(String key) {
        List<Scalar> scalars = new ArrayList<>();
        for (Node item : list(key)) {
            if (item instanceof Scalar scalar
                    && !scalar.isNull()
                    && !scalar.text().isBlank()) {
                scalars.add(scalar);
            } else if (!isAlias(item)) {
                findings.error(
                        "field/type",
                        item.location(),
                        item.pointer(),
                        "`" + key + "` lists names, found " + item.describe(),
                        null);
            }
        }
        return scalars;
    }

    /** The fields of a mapping below this one; null when absent or no mapping. */
    public @Nullable Fields child(String key, String childWhat) {
        Node node = node(key);
        return node == null ? null : of(node, childWhat, findings);
    }

    /** Reports a value that is of the right type but cannot be. */
    public void invalid(Node node, String message, @Nullable String hint) {
        findings.error("field/value", node.location(), node.pointer(), message, hint);
    }

    /** Reports every key that was not asked for. */
    @Override
    public void close() {
        for (Mapping.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                Location at = entry.key().location();
                findings.error(
                        "field/unknown",
                        at,
                        entry.key().pointer(),
                        article(what) + " has no field " + entry.key().quote(),
                        hint(key));
            }
        }
    }

    private String hint(String key) {
        return key.chars().anyMatch(c -> c > 0x7F && Character.isSpaceChar(c))
                ? "the key holds a blank that is no plain space, as U+00A0: write plain spaces"
                : Suggestion.hint(key, new LinkedHashSet<>(known));
    }

    private @Nullable Scalar scalar(String key, String expected) {
        Node node = node(key);
        if (node == null || isAlias(node)) {
            return null;
        }
        if (node instanceof Scalar scalar && !scalar.isNull()) {
            return scalar;
        }
        findings.error(
                "field/type",
                node.location(),
                node.pointer(),
                "`" + key + "` takes " + expected + ", found " + node.describe(),
                null);
        return null;
    }

    private static boolean isAlias(Node node) {
        return node instanceof Scalar scalar && scalar.isAlias();
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
