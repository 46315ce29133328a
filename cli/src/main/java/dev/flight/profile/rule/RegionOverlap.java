package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two regions that share addresses. */
final class RegionOverlap implements ProfileRule {

    private record Range(Region region, long first, long end) {

        String text() {
            return String.format("0x%08x..0x%08x", first, end - 1);
        }
    }

    @Override
    public String id() {
        return "profile/region-overlap";
    }

    @Override
    public boolean holdsWithoutBase() {
        return true;
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        List<Range> ranges = profile.memory().regions().stream()
                .flatMap(region -> Stream.ofNullable(region.base())
                        .map(base ->
                                new Range(region, base, base + region.size().bytes())))
                .sorted(Comparator.comparingLong(Range::first).thenComparingLong(Range::end))
                .toList();
        Range reach = null;
        for (Range range : ranges) {
            if (reach != null && range.first() < reach.end()) {
                report(reach, range, findings);
            }
            reach = reach == null || range.end() > reach.end() ? range : reach;
        }
    }

    private void report(Range below, Range above, Findings findings) {
        Region region = above.region();
        Finding.error(id(), region.node().location("base"), region.node().pointer("base"))
                .says("the region `" + region.name() + "` at " + above.text() + " overlaps `"
                        + below.region().name() + "` at " + below.text())
                .because(new Related("the other", below.region().node().location("base")))
                .hint("leave mirrors of the same memory out, or mend `base` or `size`")
                .addTo(findings);
    }
}
