package dev.flight.wit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One change to a text of WIT, as a hand that slips would make it. */
enum WitEdit {
    DROP_A_SIGN("[{}()<>,;:=.@/]|->", ""),
    DOUBLE_A_SIGN("[{}()<>,;:=.@/]|->", "$0$0"),
    SWAP_A_SIGN("[{}()<>,;:]", "{", "}", "(", ")", "<", ">", ",", ";", ":", "=", "?", "[", "|"),
    DROP_A_WORD("[%a-zA-Z][a-zA-Z0-9-]*", ""),
    DOUBLE_A_WORD("[%a-zA-Z][a-zA-Z0-9-]*", "$0 $0"),
    ANOTHER_WORD(
            "[%a-zA-Z][a-zA-Z0-9-]*",
            "record",
            "type",
            "func",
            "interface",
            "world",
            "list",
            "result",
            "own",
            "float32",
            "int",
            "const",
            "struct",
            "memory-size",
            "heapMax",
            "heap_max",
            "_",
            "%",
            "package",
            "constructor"),
    JOIN_WORDS("([a-z0-9])-([a-z])", "$1_$2"),
    CAPITAL("[a-z]", "A", "Z"),
    DROP_A_LINE("(?m)^.*$\n?", ""),
    DOUBLE_A_LINE("(?m)^.*$\n?", "$0$0"),
    DROP_THE_REST("(?s) .*", ""),
    OPEN_A_COMMENT(" ", " /* "),
    CLOSE_A_COMMENT(" ", " */ "),
    A_STRANGE_CHARACTER(" ", "\u0000", "\u202E", "\uFEFF", "\uD83D\uDE00", "é", "“", "\u2028", "\r", "\t", "#", "\\"),
    ANOTHER_VERSION("[0-9]+\\.[0-9]+\\.[0-9]+", "1", "1.0", "01.0.0", "9.9.9", "1.0.0-", "v1.0.0", "1.0.0-01");

    private final Pattern where;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> instead;

    WitEdit(String where, String... instead) {
        this.where = Pattern.compile(where);
        this.instead = List.of(instead);
    }

    static WitEdit any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** The text with one of the places changed. */
    String apply(String text, Random random) {
        List<Integer> starts = new ArrayList<>();
        Matcher places = where.matcher(text);
        while (places.find()) {
            starts.add(places.start());
        }
        if (starts.isEmpty()) {
            return text;
        }
        int from = starts.get(random.nextInt(starts.size()));
        Matcher place = where.matcher(text);
        if (!place.find(from)) {
            return text;
        }
        StringBuilder edited = new StringBuilder(text.substring(0, place.start()));
        String found = place.group();
        String written = instead.get(random.nextInt(instead.size()));
        edited.append(written.contains("$") ? where.matcher(found).replaceFirst(written) : written);
        return edited.append(text, place.end(), text.length()).toString();
    }
}
