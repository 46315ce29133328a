package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.profile.Limit;
import dev.flight.profile.Limits;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import org.jspecify.annotations.Nullable;

/** A limit above what the heap has free, or a soft limit above the hard one: it would never take effect. */
final class LimitOverHeap implements ProfileRule {

    @Override
    public String id() {
        return "profile/limit-over-heap";
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        profile.heap().ifPresent(heap -> {
            Limits limits = profile.memory().limits();
            over(profile, heap, "heapMax", limits.heapMax(), findings);
            over(profile, heap, "stackMax", limits.stackMax(), findings);
            over(profile, heap, "cacheMax", limits.cacheMax(), findings);
            over(profile, heap, "softLimit", limits.softLimit(), findings);
            over(profile, heap, "hardLimit", limits.hardLimit(), findings);
            over(profile, heap, "networkBuffersMax", limits.networkBuffersMax(), findings);
            softOverHard(profile, heap, findings);
        });
    }

    private void over(PlatformProfile profile, Region heap, String field, @Nullable Limit limit, Findings findings) {
        ByteSize free = heap.free();
        if (limit != null && limit.of(free).compareTo(free) > 0) {
            Finding.error(id(), profile.origin("memory", "limits", field), "/memory/limits/" + field)
                    .says("`" + field + "` is " + limit + "; the heap `" + heap.name() + "` has " + free.about()
                            + " free")
                    .because(new Related("the heap", heap.node().location("size")))
                    .hint("a limit above the heap never takes effect")
                    .addTo(findings);
        }
    }

    private void softOverHard(PlatformProfile profile, Region heap, Findings findings) {
        Limits limits = profile.memory().limits();
        ByteSize size = profile.memory().heapSize(heap);
        if (limits.softLimit().of(size).compareTo(limits.hardLimit().of(size)) > 0) {
            Finding.error(id(), profile.origin("memory", "limits", "softLimit"), "/memory/limits/softLimit")
                    .says("`softLimit` " + limits.softLimit() + " is above `hardLimit` " + limits.hardLimit())
                    .because(new Related("hard limit", profile.origin("memory", "limits", "hardLimit")))
                    .hint("the soft limit is where the platform starts to react, before the hard one")
                    .addTo(findings);
        }
    }
}
