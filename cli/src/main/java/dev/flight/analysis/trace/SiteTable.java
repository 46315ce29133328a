package dev.flight.analysis.trace;

import dev.flight.analysis.TraceUse;
import dev.flight.analysis.TraceUse.Site;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each place in the program asked for that is live at the end. */
final class SiteTable {

    private static final Comparator<Site> MOST_FIRST =
            Comparator.comparingLong(Site::bytes).reversed().thenComparing(Site::name);

    private final Map<String, Site> sites = new HashMap<>();
    private long bytes;
    private long blocks;

    void add(String name, long size, boolean late) {
        sites.merge(name, new Site(name, size, 1, late ? size : 0), SiteTable::sum);
        bytes += size;
        blocks++;
    }

    private static Site sum(Site one, Site other) {
        return new Site(
                one.name(),
                one.bytes() + other.bytes(),
                one.blocks() + other.blocks(),
                one.lateBytes() + other.lateBytes());
    }

    /** The most first; none when none has a name. */
    List<Site> sites() {
        boolean unnamed = sites.size() == 1 && sites.containsKey(TraceUse.UNNAMED);
        return unnamed ? List.of() : sites.values().stream().sorted(MOST_FIRST).toList();
    }

    long bytes() {
        return bytes;
    }

    long blocks() {
        return blocks;
    }
}
