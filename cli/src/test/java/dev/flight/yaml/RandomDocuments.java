package dev.flight.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random trees of maps, lists and texts, and their YAML in a random style. */
final class RandomDocuments {

    private static final String[] ALPHABET = {
        "a",
        "b",
        "Z",
        "0",
        "9",
        ".",
        "-",
        "_",
        " ",
        "#",
        ":",
        ",",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "\\",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "~",
        "/",
        "\t",
        "\n",
        "\u00e9",
        "\u4e2d",
        "\u0301",
        "\u2028",
        "\u0085",
        "\uD83D\uDE80"
    };

    private final Random random;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();

    RandomDocuments(Random random) {
        this.random = random;
        this.lineEnd = random.nextInt(3) == 0 ? "\r\n" : "\n";
    }

    /** A tree with a map on top. */
    Map<String, Object> tree() {
        return map(1 + random.nextInt(4));
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4) + (depth > 3 ? 1 : 0); i >= 0; i--) {
            map.put(word(8), value(depth - 1));
        }
        return map;
    }

    private Object value(int depth) {
        int kind = depth <= 0 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return word(20);
        }
        if (kind == 1) {
            return map(depth);
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private String word(int most) {
        StringBuilder word = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (int i = random.nextInt(most); i >= 0; i--) {
            word.append(ALPHABET[random.nextInt(plain ? 5 : ALPHABET.length)]);
        }
        return word.toString();
    }

    /** The tree as YAML. */
    String print(Map<String, Object> tree) {
        if (random.nextInt(4) == 0) {
            text.append('\uFEFF');
        }
        comment(0);
        if (random.nextBoolean()) {
            block(tree, 0);
        } else {
            flow(tree);
            text.append(lineEnd);
        }
        return text.toString();
    }

    private void block(Object value, int indent) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                comment(indent);
                text.append(" ".repeat(indent)).append(inLine((String) key)).append(':');
                below(below, indent);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(below -> {
                comment(indent);
                text.append(" ".repeat(indent)).append('-');
                below(below, indent);
            });
        }
    }

    private void below(Object value, int indent) {
        boolean empty =
                value instanceof Map<?, ?> map ? map.isEmpty() : value instanceof List<?> list && list.isEmpty();
        if (value instanceof String || empty || random.nextInt(3) == 0) {
            text.append(' ');
            flow(value);
            text.append(random.nextInt(4) == 0 ? " # : \" [" : "").append(lineEnd);
        } else {
            text.append(random.nextInt(4) == 0 ? "  # - '" : "").append(lineEnd);
            block(value, indent + 1 + random.nextInt(3));
        }
    }

    private void flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            text.append('{').append(blank());
            String between = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(between).append(inLine((String) entry.getKey())).append(": ");
                flow(entry.getValue());
                between = "," + (random.nextInt(6) == 0 ? " # x" + lineEnd + " ".repeat(20) : " ");
            }
            text.append(blank()).append('}');
        } else if (value instanceof List<?> list) {
            text.append('[').append(blank());
            String between = "";
            for (Object item : list) {
                text.append(between);
                flow(item);
                between = ", " + blank();
            }
            text.append(blank()).append(']');
        } else {
            text.append(inLine((String) value));
        }
    }

    private String blank() {
        return random.nextBoolean() ? " " : "";
    }

    private void comment(int indent) {
        if (random.nextInt(6) == 0) {
            text.append(" ".repeat(indent)).append("# a: [\" - \uD83D\uDE80").append(lineEnd);
        }
    }

    private String inLine(String word) {
        if (word.matches("[a-zA-Z0-9]+") && random.nextBoolean()) {
            return word;
        }
        return word.matches("[^\\n\\t\u0085\u2028]*") && random.nextBoolean()
                ? "'" + word.replace("'", "''") + "'"
                : "\"" + escaped(word) + "\"";
    }

    private String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else if (c == '\n' || c == '\t' || c == 0x85 || c == 0x2028 || random.nextInt(10) == 0) {
                escaped.append(c > 0xFFFF ? String.format("\\U%08x", c) : String.format("\\u%04X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
