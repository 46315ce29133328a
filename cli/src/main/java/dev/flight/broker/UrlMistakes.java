package dev.flight.broker;

import dev.flight.broker.UrlParts.Part;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.util.List;

/** What is wrong in a URL, placed in what may be shown of it. */
final class UrlMistakes {

    /** The rule of every mistake in a URL. */
    static final String RULE = "source/url";

    private final Masked masked;
    private final Findings findings = new Findings();

    UrlMistakes(String written) {
        masked = new Masked(written);
    }

    void add(Part part, String problem, String hint) {
        add(part.start(), part.end(), problem, hint);
    }

    void add(int start, int end, String problem, String hint) {
        Finding.error(RULE, place(start, end), "").says(problem).hint(hint).addTo(findings);
    }

    private Location place(int start, int end) {
        Position from = new Position(1, masked.column(start));
        Position to = new Position(1, Math.max(masked.column(end), from.column()));
        return new Location("URL", from, to, masked.text());
    }

    boolean any() {
        return findings.hasErrors();
    }

    List<Diagnostic> all() {
        return findings.all().stream().sorted(Diagnostic.ORDER).toList();
    }
}
