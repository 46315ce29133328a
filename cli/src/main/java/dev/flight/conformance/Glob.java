package dev.flight.conformance;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern for ids of cases: {@code *} is any text, slashes too, {@code ?} any character. */
public final class Glob {

    private final String text;
    private final Pattern pattern;

    public Glob(String text) {
        this.text = text;
        this.pattern =
                Pattern.compile(text.codePoints().mapToObj(Glob::regex).collect(Collectors.joining()), Pattern.DOTALL);
    }

    private static String regex(int c) {
        return c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c));
    }

    /** Whether it matches one text only. */
    boolean isExact() {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    public boolean matches(String id) {
        return pattern.matcher(id).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
