package dev.flight.validate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Files made wrong by chance: the same seed makes the same file. */
final class Mutations {

    private static final String[] TOKENS = {
        ":",
        ": ",
        "- ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        " #",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "<<: ",
        "~",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "1.5",
        "1e9",
        "0x10",
        ".inf",
        ".nan",
        "16M",
        "9007199254740991B",
        "9007199254740992B",
        "1000000",
        "1000001",
        "100%",
        "0%",
        "150%",
        "1/s",
        "0.001/h",
        "99999999999999999999/s",
        "0s",
        "292d",
        "106751d",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\u0000",
        "\u001b[31m",
        "\uD83D\uDE80",
        "\u202E",
        "e\u0301",
        "\\",
        "\\uD800",
        "\"\\uD800\"",
        "\"\\e[2J\"",
        "psp",
        "web",
        "esp32",
        "v6r-small",
        "small",
        "main",
        "video",
        "nowhere",
        "id",
        "size",
        "count",
        "share",
        "limit",
        "from",
        "until",
        "align",
        "perPlatform: {psp: {count: 3}}",
        "extends: psp",
        "vm: {size: small, count: 1000000}",
        "# flight:ignore x",
        "# flight:ignore manifest/heap-overcommit y"
    };

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] mutate(byte[] original, byte[] other) {
        byte[] bytes = original;
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes = once(bytes, other);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return other;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes, at);
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), new byte[0]);
            case 2 -> lines(bytes);
            case 3 -> spliced(bytes, at, at, Character.toString(scalar()).getBytes(StandardCharsets.UTF_8));
            case 4 -> {
                int from = random.nextInt(other.length);
                int until = Math.min(other.length, from + random.nextInt(200));
                yield spliced(bytes, at, at, Arrays.copyOfRange(other, from, until));
            }
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 ->
                spliced(bytes, at, at, token().repeat(1 + random.nextInt(80)).getBytes(StandardCharsets.UTF_8));
            default -> value(bytes);
        };
    }

    private int scalar() {
        int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000);
        return c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
    }

    private String token() {
        return TOKENS[random.nextInt(TOKENS.length)];
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    /** Another word in place of one. */
    private byte[] value(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<int[]> words = new ArrayList<>();
        java.util.regex.Matcher word =
                java.util.regex.Pattern.compile("[A-Za-z0-9%./-]+").matcher(text);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        if (words.isEmpty()) {
            return bytes;
        }
        int[] place = words.get(random.nextInt(words.size()));
        int[] source = words.get(random.nextInt(words.size()));
        byte[] with = random.nextBoolean()
                ? token().getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(bytes, source[0], source[1]);
        return spliced(bytes, place[0], place[1], with);
    }

    /** A line doubled, left out, moved or indented. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.add(line, lines.get(line));
            case 1 -> lines.remove(line);
            case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
            default -> lines.set(line, " ".repeat(random.nextInt(4)) + lines.get(line));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] spliced(byte[] bytes, int from, int until, byte[] with) {
        byte[] result = new byte[bytes.length - (until - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, until, result, from + with.length, bytes.length - until);
        return result;
    }
}
