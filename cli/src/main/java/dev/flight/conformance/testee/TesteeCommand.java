package dev.flight.conformance.testee;

import dev.flight.unit.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start a testee.
 *
 * @param folder where it runs; null for the working folder
 */
public record TesteeCommand(
        String name, List<String> words, @Nullable Path folder) {

    private static final String FORM = "write NAME=COMMAND, as 'go=./testee --fast'";

    public TesteeCommand {
        words = List.copyOf(words);
    }

    /** Reads {@code NAME=COMMAND ARGUMENTS}; words are parted by blanks, quotes keep them together. No shell is asked. */
    public static Parsed<TesteeCommand> parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (!isName(name)) {
            return Parsed.bad("`" + text + "` does not start with a name", FORM);
        }
        List<String> words = words(text.substring(equals + 1));
        if (words == null) {
            return Parsed.bad("a quote in `" + text + "` is not closed", FORM);
        }
        return words.isEmpty()
                ? Parsed.bad("`" + name + "` has no command", FORM)
                : Parsed.value(new TesteeCommand(name, words, null));
    }

    /** Names stand in ids, before a colon in lists of expected failures, and between hyphens in round trips. */
    public static boolean isName(String text) {
        return text.matches("[A-Za-z0-9_][A-Za-z0-9_.+-]*");
    }

    private static @Nullable List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0 || c == '"' || c == '\'') {
                open = true;
                quote = quote == 0 ? c : quote == c ? 0 : append(word, c, quote);
            } else if (c == ' ' || c == '\t') {
                if (open) {
                    words.add(word.toString());
                }
                open = false;
                word.setLength(0);
            } else {
                open = true;
                word.append(c);
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return quote == 0 ? words : null;
    }

    private static char append(StringBuilder word, char c, char quote) {
        word.append(c);
        return quote;
    }
}
