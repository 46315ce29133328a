package dev.flight.conformance.source;

import dev.flight.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code // flight:ignore RULE REASON}, at the end of a finding's line or alone above it. */
final class IgnoreComment {

    private static final Pattern COMMENT =
            Pattern.compile("(?://|/?\\*+)\\s*flight:ignore\\s+(\\S+)\\s+(\\S.*?)\\s*(?:\\*/)?\\s*$");

    private IgnoreComment() {}

    /** The reason why a finding is to be ignored; empty when it is not. */
    static Optional<String> reason(Diagnostic finding, String line, String above) {
        Optional<String> own = reason(finding, line);
        boolean stands = above.strip().startsWith("//") || above.strip().startsWith("/*") || above.strip().startsWith("*");
        return own.isPresent() || !stands ? own : reason(finding, above);
    }

    private static Optional<String> reason(Diagnostic finding, String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.find() && comment.group(1).equals(finding.rule())
                ? Optional.of(comment.group(2))
                : Optional.empty();
    }
}
