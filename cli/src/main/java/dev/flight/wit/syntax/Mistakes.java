package dev.flight.wit.syntax;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;

/** What is wrong with one file, up to a number that someone would read. */
final class Mistakes {

    static final int MOST = 200;
    static final String SYNTAX = "contract/syntax";
    static final String NAME = "contract/name";
    static final String GATE = "contract/gate";

    private final WitText text;
    private final Findings findings;
    private int count;
    private boolean openComment;

    Mistakes(WitText text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** The place of a token; a finding never marks nothing, so the end of the file marks what stands last. */
    Finding at(String rule, Token token) {
        return Finding.error(rule, text.location(token.from(), token.to()), "");
    }

    Finding at(String rule, int from, int to) {
        return Finding.error(rule, text.location(from, to), "");
    }

    /** A comment that swallows the rest of the file. */
    void openComment(int from) {
        openComment = true;
        add(at(SYNTAX, from, from + 2)
                .says("the comment is never closed")
                .hint("comments nest: each `/*` needs a `*/` of its own"));
    }

    boolean hasOpenComment() {
        return openComment;
    }

    /** How many were noted so far. */
    int count() {
        return count;
    }

    void add(Finding finding) {
        count++;
        if (count < MOST) {
            finding.addTo(findings);
        } else if (count == MOST) {
            finding.says("too many mistakes; those behind this place are not shown")
                    .addTo(findings);
        }
    }

    void syntax(Token token, String message, String hint) {
        add(at(SYNTAX, token).says(message).hint(hint));
    }

    void syntax(Token token, String message) {
        add(at(SYNTAX, token).says(message));
    }
}
