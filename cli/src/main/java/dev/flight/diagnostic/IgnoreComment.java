package dev.flight.diagnostic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code // flight:ignore RULE REASON} in a source, at the end of a finding's line or alone above it. Without a reason it
 * ignores nothing.
 */
public final class IgnoreComment {

    private static final Pattern COMMENT =
            Pattern.compile("(?://|/?\\*+)\\s*flight:ignore\\s+(\\S+)\\s+(\\S.*?)\\s*(?:\\*/)?\\s*$");

    private IgnoreComment() {}

    /** The reason why a finding is to be ignored; empty when it is not. */
    public static Optional<String> reason(Diagnostic finding, String line, String above) {
        Optional<String> own = reason(finding, line);
        return own.isPresent() || !isAlone(above.strip()) ? own : reason(finding, above);
    }

    private static boolean isAlone(String line) {
        return line.startsWith("//") || line.startsWith("/*") || line.startsWith("*");
    }

    private static Optional<String> reason(Diagnostic finding, String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.find() && comment.group(1).equals(finding.rule())
                ? Optional.of(comment.group(2))
                : Optional.empty();
    }
}
