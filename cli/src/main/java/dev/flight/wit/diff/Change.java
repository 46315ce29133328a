package dev.flight.wit.diff;

import dev.flight.diagnostic.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two contracts.
 *
 * @param path as {@code flight:memory/memory-types/memory-size.bytes}, without a version
 * @param message what is different
 * @param readers who cannot read any more, in the order of the enum
 * @param before where it stood; null of what is new
 * @param after where it stands; null of what is gone
 */
public record Change(
        Impact impact,
        ChangeKind kind,
        String path,
        String message,
        List<Reader> readers,
        @Nullable Location before,
        @Nullable Location after) {

    /** The worst first, then by path. */
    public static final Comparator<Change> ORDER =
            Comparator.comparing(Change::impact).thenComparing(Change::path).thenComparing(Change::kind);

    public Change {
        readers = readers.stream().sorted().toList();
    }

    static Change of(
            Effect effect,
            ChangeKind kind,
            String path,
            String message,
            @Nullable Location before,
            @Nullable Location after) {
        Set<Reader> readers = effect.readers();
        return new Change(effect.impact(), kind, path, message, List.copyOf(readers), before, after);
    }
}
