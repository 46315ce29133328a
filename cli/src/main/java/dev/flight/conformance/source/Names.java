package dev.flight.conformance.source;

import dev.flight.bindings.WireName;
import java.util.List;
import java.util.Locale;

/** Names without the habits of a language: {@code session-id}, {@code SessionID} and {@code session_id} are one. */
final class Names {

    private Names() {}

    static String plain(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether one name is the other with something before or behind it. */
    static boolean extendsOther(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    /** Whether one name has all words of the other, and they begin or end alike: {@code jit-cache}, {@code jit-code-cache}. */
    static boolean sharesWords(String one, String other) {
        List<String> a = List.of(one.toLowerCase(Locale.ROOT).split("[-_]", -1));
        List<String> b = List.of(other.toLowerCase(Locale.ROOT).split("[-_]", -1));
        boolean isInside = a.containsAll(b) || b.containsAll(a);
        return isInside && (a.get(0).equals(b.get(0)) || a.get(a.size() - 1).equals(b.get(b.size() - 1)));
    }

    /** The name as Go exports it: {@code SessionID}. */
    static String go(String kebab) {
        return WireName.pascal(kebab).replaceAll("Id(?=[A-Z]|$)", "ID");
    }
}
