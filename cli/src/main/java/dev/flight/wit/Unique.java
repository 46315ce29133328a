package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.wit.syntax.Tree.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names that must differ, in more than their letter case. */
final class Unique {

    private static final String RULE = "contract/duplicate-name";

    private final String of;
    private final Findings findings;
    private final Map<String, Name> known = new LinkedHashMap<>();

    /** Names of one kind, as {@code field}. */
    Unique(String of, Findings findings) {
        this.of = of;
        this.findings = findings;
    }

    /** Whether nothing is called so yet. */
    boolean add(Name name) {
        Name before = known.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name);
        if (before == null) {
            return true;
        }
        String same =
                before.text().equals(name.text()) ? "" : ", which differs from `" + before.text() + "` only in case";
        report("the " + of + " `" + name.text() + "` is there twice" + same, name.at(), before.at());
        return false;
    }

    /** The names so far, as they were written. */
    Collection<Name> names() {
        return known.values();
    }

    private void report(String message, Location at, Location before) {
        Finding.error(RULE, at, "")
                .says(message)
                .because(new Related("the first one", before))
                .hint("rename one of them")
                .addTo(findings);
    }
}
