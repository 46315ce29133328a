package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.plan.Packing;
import dev.flight.profile.Region;
import dev.flight.unit.ByteSize;
import java.util.stream.Collectors;

/**
 * Sessions that would fit into the heaps of all machines together, but cannot be divided so that each machine holds its
 * own, with the message queues that no allocation was set aside for.
 */
final class VmOvercommit implements Rule {

    @Override
    public String id() {
        return "manifest/vm-overcommit";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Target target : subject.targets().known()) {
            if (target.isVm()) {
                target.profile().heap().ifPresent(heap -> check(subject, target, heap, findings));
            }
        }
    }

    private void check(Subject subject, Target target, Region heap, Findings findings) {
        boolean togetherTooMuch = target.demand().heapPeak().size().compareTo(Heaps.capacity(target, heap)) > 0;
        if (togetherTooMuch) {
            return;
        }
        ByteSize queues = target.channels().besideHeap(target.machines());
        Packing packing = subject.weighed(target).chosen().packing();
        if (!packing.fits(target.machines())) {
            Finding.error(id(), target.at(), target.pointer())
                    .says(message(target, packing, queues))
                    .because(Limits.capacity(target, heap))
                    .hint("run `flight plan` for the sizes and numbers that fit")
                    .addTo(findings);
        }
    }

    private static String message(Target target, Packing packing, ByteSize queues) {
        String room =
                packing.capacity().about() + (queues.bytes() == 0 ? "" : " beside " + queues.about() + " of queues");
        if (!packing.tooLarge().isEmpty()) {
            String names = packing.tooLarge().stream().map(Session::id).collect(Collectors.joining("`, `", "`", "`"));
            return target.label() + ": one instance of " + names + " alone does not fit a machine, which holds " + room;
        }
        return target.label() + ": the sessions do not divide over " + target.machines() + " machines of " + room
                + ": first-fit decreasing needs " + packing.firstFit() + ", best-fit decreasing " + packing.bestFit()
                + ", and no division can do with fewer than " + packing.lowerBound();
    }
}
