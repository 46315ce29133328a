package dev.flight.bindings.output;

import java.util.List;

/**
 * What was done to a folder.
 *
 * @param written files that are new or have a new text
 * @param removed files that were generated once and are no longer
 * @param kept the same, but changed by hand since
 * @param unchanged so many files had their text already
 */
public record Written(List<String> written, List<String> removed, List<String> kept, int unchanged) {

    public Written {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }
}
