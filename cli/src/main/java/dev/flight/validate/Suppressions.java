package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.validate.ValidationResult.Suppressed;
import dev.flight.yaml.Comment;
import dev.flight.yaml.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code # flight:ignore RULE REASON} comments of a file. One at the end of a line speaks for that line; one that
 * stands alone, for the next line that is not such a comment.
 */
public final class Suppressions {

    private static final String WORD = "flight:ignore";

    private final String file;

    /** In the order of the file. */
    private final Deque<Ignore> ignores = new ArrayDeque<>();

    /** The first of those that speak for the same; comments are read from the last. */
    private final Map<Key, Ignore> first = new HashMap<>();

    private final Findings findings = new Findings();

    private record Key(int line, String rule) {}

    /** One comment: the line it speaks for, and whether a finding was there. */
    private static final class Ignore {
        private final Comment comment;
        private final int line;
        private final String rule;
        private final String reason;
        private boolean used;

        Ignore(Comment comment, int line, String rule, String reason) {
            this.comment = comment;
            this.line = line;
            this.rule = rule;
            this.reason = reason;
        }
    }

    /** Reads the comments of a document; {@code rules} are the ids that may be ignored. */
    Suppressions(Document document, Set<String> rules) {
        this.file = document.source().file();
        List<Comment> comments = document.comments(WORD).stream()
                .filter(comment -> comment.text().startsWith(WORD))
                .toList();
        int aloneBelow = 0;
        int below = 0;
        for (int i = comments.size() - 1; i >= 0; i--) {
            Comment comment = comments.get(i);
            int own = comment.at().start().line();
            int above = aloneBelow == own + 1 ? below : own + 1;
            int line = comment.alone() ? above : own;
            read(comment, line, rules);
            aloneBelow = comment.alone() ? own : 0;
            below = line;
        }
    }

    /** Findings of a document without those that its comments say to ignore. */
    public static List<Diagnostic> kept(Document document, List<Diagnostic> findings) {
        Suppressions comments = new Suppressions(document, FileCheck.RULES);
        return findings.stream()
                .filter(finding -> comments.reason(finding).isEmpty())
                .toList();
    }

    private void read(Comment comment, int line, Set<String> rules) {
        String[] words = comment.text().substring(WORD.length()).strip().split("\\s+", 2);
        String rule = words[0];
        if (!rules.contains(rule)) {
            String named = rule.isEmpty() ? "no rule is named" : "there is no rule `" + rule + "` to ignore";
            Finding.error("suppression/unknown-rule", comment.at(), "")
                    .says(named)
                    .hint(rule.isEmpty() ? "write `# flight:ignore RULE REASON`" : Suggestion.hint(rule, rules))
                    .addTo(findings);
        } else if (words.length < 2 || words[1].isBlank()) {
            Finding.error("suppression/no-reason", comment.at(), "")
                    .says("`" + rule + "` is ignored without a reason")
                    .hint("write the reason behind the rule: `# flight:ignore " + rule + " REASON`")
                    .addTo(findings);
        } else {
            Ignore ignore = new Ignore(comment, line, rule, words[1]);
            ignores.addFirst(ignore);
            first.put(new Key(line, rule), ignore);
        }
    }

    /** The reason why a finding is to be ignored; empty when it is not. */
    Optional<String> reason(Diagnostic finding) {
        Ignore ignore = first.get(new Key(finding.at().start().line(), finding.rule()));
        if (ignore == null || !finding.at().file().equals(file)) {
            return Optional.empty();
        }
        ignore.used = true;
        return Optional.of(ignore.reason);
    }

    /**
     * Takes out of findings what comments say to ignore.
     *
     * @param files what was looked at
     */
    static Outcome sort(List<Diagnostic> findings, List<Suppressions> comments, Set<String> files) {
        List<Diagnostic> kept = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (Diagnostic finding : findings) {
            comments.stream()
                    .flatMap(each -> each.reason(finding).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> suppressed.add(new Suppressed(finding, reason)), () -> kept.add(finding));
        }
        return new Outcome(kept, suppressed, files);
    }

    /**
     * What is wrong with the comments themselves, asked after all findings were shown to {@link #reason}.
     *
     * @param unusedToo whether a comment that ignored nothing is reported
     */
    List<Diagnostic> findings(boolean unusedToo) {
        for (Ignore ignore : ignores) {
            if (unusedToo && !ignore.used) {
                Finding.warning("suppression/unused", ignore.comment.at(), "")
                        .says("there is no `" + ignore.rule + "` on line " + ignore.line + " to ignore")
                        .hint("remove the comment")
                        .addTo(findings);
            }
        }
        return findings.all();
    }
}
