package dev.flight.wit.diff;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes that are known and accepted, a line each: {@code KIND PATH REASON}. {@code *} stands for any text in kind and
 * path; a line that starts with {@code #} is a comment.
 */
public final class Accepted {

    private final List<Entry> entries;
    private final Set<Entry> used = new LinkedHashSet<>();

    private Accepted(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(String kind, String path, String reason, Location at) {
        boolean covers(Change change) {
            return matches(kind, change.kind().text()) && matches(path, change.path());
        }

        private static boolean matches(String pattern, String text) {
            String[] parts = pattern.split("\\*", -1);
            int at = text.startsWith(parts[0]) ? parts[0].length() : -1;
            for (int i = 1; i < parts.length && at >= 0; i++) {
                boolean isLast = i == parts.length - 1;
                int found = isLast ? text.length() - parts[i].length() : text.indexOf(parts[i], at);
                at = found >= at && text.startsWith(parts[i], found) ? found + parts[i].length() : -1;
            }
            return at == text.length();
        }
    }

    /** Nothing is accepted. */
    public static Accepted none() {
        return new Accepted(List.of());
    }

    /** Reads a file; an entry that cannot be read is reported. */
    public static Checked<Accepted> read(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        Findings findings = new Findings();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] words = line.strip().split("\\s+", 3);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            Location at = place(file, number, line);
            if (words.length < 3) {
                findings.error(
                        "contract-diff/ignore",
                        at,
                        "",
                        "an accepted change is `KIND PATH REASON`, and this line has " + words.length + " of them",
                        "write what is accepted and why: `field-removed flight:memory/memory-types/memory-size.text nobody"
                                + " reads it`");
            } else {
                entries.add(new Entry(words[0], words[1], words[2], at));
            }
        }
        return new Checked<>(new Accepted(entries), findings.all());
    }

    private static Location place(String file, int line, String text) {
        int columns = text.codePointCount(0, text.length());
        return new Location(file, new Position(line, 1), new Position(line, columns + 1), text);
    }

    /** Why a change is accepted; empty when it is not. */
    public Optional<String> reason(Change change) {
        Optional<Entry> found =
                entries.stream().filter(each -> each.covers(change)).findFirst();
        found.ifPresent(used::add);
        return found.map(Entry::reason);
    }

    /** The entries that accepted nothing: what they are for is gone, and they could hide a new change. */
    public List<Diagnostic> stale() {
        return entries.stream()
                .filter(each -> !used.contains(each))
                .map(each -> Finding.error("contract-diff/stale", each.at(), "")
                        .says("there is no change `" + each.kind() + "` of " + each.path() + " to accept")
                        .hint("remove the line")
                        .diagnostic())
                .toList();
    }
}
