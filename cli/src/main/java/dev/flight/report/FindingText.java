package dev.flight.report;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.profile.BuiltinProfiles;
import dev.flight.validate.SourceRoot;

/** A finding in lines of text, for formats with no fields for related places and hints. */
final class FindingText {

    private FindingText() {}

    /** The message, a line for each related place, and the hint. */
    static String full(Diagnostic finding, SourceRoot root) {
        StringBuilder text = new StringBuilder(finding.message());
        for (Related related : finding.related()) {
            text.append('\n').append(related.message()).append(": ").append(place(related.at(), root));
        }
        return text.append(hint(finding)).toString();
    }

    /** The message and the hint. */
    static String messageAndHint(Diagnostic finding) {
        return finding.message() + hint(finding);
    }

    /** The hint on a line of its own, after a line break; empty when there is none. */
    static String hint(Diagnostic finding) {
        return finding.hint() == null ? "" : "\nhint: " + finding.hint();
    }

    /** {@code path:line:column}; what tells a profile of the user's from a packed one stays. */
    static String place(Location at, SourceRoot root) {
        return (BuiltinProfiles.isToldApart(at.file()) ? "./" : "") + root.path(at.file()) + ":"
                + at.start().line() + ":" + at.start().column();
    }
}
