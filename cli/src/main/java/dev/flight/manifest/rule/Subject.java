package dev.flight.manifest.rule;

import dev.flight.manifest.Allocation;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Session;
import dev.flight.manifest.Target;
import dev.flight.manifest.Targets;
import dev.flight.plan.Candidate;
import dev.flight.plan.VmChoice;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules look at: a manifest, the platforms it is held against, and all the platforms there are. */
public final class Subject {

    private final AllocationManifest manifest;
    private final Targets targets;
    private final Catalogue catalogue;
    private final IdentityHashMap<Target, Weighed> weighed = new IdentityHashMap<>();
    private @Nullable List<Placed> allocations;

    public Subject(AllocationManifest manifest, Targets targets, Catalogue catalogue) {
        this.manifest = manifest;
        this.targets = targets;
        this.catalogue = catalogue;
    }

    public AllocationManifest manifest() {
        return manifest;
    }

    public Targets targets() {
        return targets;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Every allocation that is written down, those for one platform too, each once. */
    List<Placed> allocations() {
        List<Placed> known = allocations;
        if (known == null) {
            known = place(manifest.sessions());
            allocations = known;
        }
        return known;
    }

    private static List<Placed> place(List<Session> sessions) {
        List<Placed> all = new ArrayList<>();
        for (Session session : sessions) {
            session.allocations().forEach(allocation -> all.add(new Placed(session, allocation)));
            session.perPlatform().values().forEach(other -> {
                if (other.allocations() != null) {
                    other.allocations().forEach(allocation -> all.add(new Placed(session, allocation)));
                }
            });
        }
        return all;
    }

    /** The VM sizes as weighed for a target: several rules ask. */
    Weighed weighed(Target vm) {
        return weighed.computeIfAbsent(vm, target -> new Weighed(target, catalogue));
    }

    /** An allocation and the session it is part of. */
    record Placed(Session session, Allocation allocation) {

        String name() {
            return session.id() + "/" + allocation.id();
        }
    }

    /** The size that a target asks for, and all there are, the smallest first; each weighed when first asked for. */
    static final class Weighed {

        private final Target target;
        private final Catalogue catalogue;
        private @Nullable Candidate chosen;
        private @Nullable List<Candidate> all;

        private Weighed(Target target, Catalogue catalogue) {
            this.target = target;
            this.catalogue = catalogue;
        }

        Candidate chosen() {
            Candidate known = chosen;
            if (known == null) {
                known = VmChoice.candidate(target.manifest(), target.profile(), target.machines());
                chosen = known;
            }
            return known;
        }

        List<Candidate> all() {
            List<Candidate> known = all;
            if (known == null) {
                List<PlatformProfile> sizes = Targets.virtualMachines(catalogue);
                known = VmChoice.candidates(target.manifest(), sizes, target.machines());
                all = known;
            }
            return known;
        }
    }
}
