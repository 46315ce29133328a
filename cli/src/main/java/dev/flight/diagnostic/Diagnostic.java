package dev.flight.diagnostic;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param rule the id that {@code flight explain} knows, as {@code manifest/heap-overcommit}
 * @param message what is wrong, with the numbers
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole document
 * @param related second places, as where the limit was set
 * @param hint what to do about it
 */
public record Diagnostic(
        String rule,
        Severity severity,
        String message,
        Location at,
        String pointer,
        List<Related> related,
        @Nullable String hint) {

    /** By file, place, severity, rule, message: the order of every report, whatever order the work was done in. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic each) -> each.at().file())
            .thenComparing(each -> each.at().start())
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    /** A message or hint longer than this is cut in its middle: it quotes text of any length. */
    static final int LONGEST_TEXT = 2000;

    public Diagnostic {
        related = List.copyOf(related);
        message = cut(message);
        hint = hint == null ? null : cut(hint);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int head = text.offsetByCodePoints(0, LONGEST_TEXT / 4);
        int tail = text.offsetByCodePoints(text.length(), -LONGEST_TEXT / 8);
        return text.substring(0, head) + " ... " + text.substring(tail);
    }
}
