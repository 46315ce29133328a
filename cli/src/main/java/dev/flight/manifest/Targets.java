package dev.flight.manifest;

import dev.flight.diagnostic.Location;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Tier;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The platforms of a manifest that the catalogue knows, and the names that it does not.
 *
 * @param unknown names without a usable profile
 */
public record Targets(List<Target> known, List<Unknown> unknown) {

    private static final String VM_PREFIX = "v6r-";

    /** A name that is no platform, or an abstract one, and where it stands. */
    public record Unknown(String name, boolean isAbstract, boolean isVm, Node node) {

        public Location at() {
            return node.location();
        }

        public String pointer() {
            return node.pointer();
        }

        /** The names that a profile of it could have. */
        public List<String> profiles() {
            return isVm ? vmNames(name) : List.of(name);
        }
    }

    public Targets {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    /**
     * Finds the targets of a manifest.
     *
     * @param only platforms asked for on the command line, in place of the manifest's own; empty for the manifest's
     */
    public static Targets of(AllocationManifest manifest, Catalogue catalogue, List<String> only) {
        Builder builder = new Builder(manifest, catalogue);
        if (!only.isEmpty()) {
            only.forEach(builder::addAsked);
            return builder.build();
        }
        for (Scalar name : manifest.platforms()) {
            builder.add(name.text(), 1, name);
        }
        VmRequest vm = manifest.vm();
        if (vm != null) {
            builder.addVm(vm);
        }
        return builder.build();
    }

    /** Every profile that is a virtual machine, the smallest first. */
    public static List<PlatformProfile> virtualMachines(Catalogue catalogue) {
        return catalogue.targets().stream()
                .filter(profile -> profile.tier() == Tier.VM && profile.heap().isPresent())
                .sorted(Comparator.comparingLong(profile ->
                        profile.heap().map(heap -> heap.size().bytes()).orElse(0L)))
                .toList();
    }

    /** The names of those, and of profiles with errors that are named as one. */
    public static Set<String> virtualMachineNames(Catalogue catalogue) {
        Set<String> names = new TreeSet<>();
        virtualMachines(catalogue).forEach(profile -> names.add(profile.name()));
        catalogue.names().stream()
                .filter(name ->
                        name.startsWith(VM_PREFIX) && catalogue.usable(name).isEmpty())
                .forEach(names::add);
        return names;
    }

    /** The profile of a {@code vm.size}: {@code small} is {@code v6r-small}; a full name is itself. */
    static Optional<PlatformProfile> vmProfile(Catalogue catalogue, String size) {
        return vmNames(size).stream()
                .flatMap(name -> catalogue.usable(name).stream())
                .findFirst()
                .filter(profile -> profile.tier() == Tier.VM);
    }

    private static List<String> vmNames(String size) {
        return List.of(VM_PREFIX + size, size);
    }

    /** The names of the profiles that are asked for, also where one has errors or there is none. */
    public Set<String> profiles() {
        Set<String> names = new TreeSet<>();
        known.forEach(target -> names.add(target.name()));
        unknown.forEach(each -> names.addAll(each.profiles()));
        return names;
    }

    private static final class Builder {

        private final AllocationManifest manifest;
        private final Catalogue catalogue;
        private final List<Target> known = new ArrayList<>();
        private final List<Unknown> unknown = new ArrayList<>();

        Builder(AllocationManifest manifest, Catalogue catalogue) {
            this.manifest = manifest;
            this.catalogue = catalogue;
        }

        /** A platform asked for on the command line stands where the manifest names it, if it does. */
        void addAsked(String name) {
            VmRequest vm = manifest.vm();
            boolean isVm = vm != null
                    && catalogue
                            .usable(name)
                            .filter(each -> each.tier() == Tier.VM)
                            .isPresent();
            Node size = vm == null ? null : vm.node().get("size");
            Optional<Scalar> named = manifest.platforms().stream()
                    .filter(platform -> platform.text().equals(name))
                    .findFirst();
            if (named.isPresent()) {
                add(name, 1, named.get());
            } else {
                add(name, vm != null && isVm ? vm.count() : 1, isVm && size != null ? size : manifest.node());
            }
        }

        void add(String name, int machines, Node node) {
            // A platform named twice is a finding of its own; its other findings need not come twice.
            if (known.stream().anyMatch(target -> target.name().equals(name))) {
                return;
            }
            Optional<PlatformProfile> profile = catalogue.usable(name);
            boolean isAbstract = profile.filter(PlatformProfile::isAbstract).isPresent();
            if (profile.isEmpty() || isAbstract) {
                unknown.add(new Unknown(name, isAbstract, false, node));
            } else {
                known.add(target(profile.get(), machines, node));
            }
        }

        void addVm(VmRequest vm) {
            Node size = vm.node().get("size");
            Node node = size == null ? vm.node() : size;
            vmProfile(catalogue, vm.size())
                    .filter(profile -> !profile.isAbstract())
                    .ifPresentOrElse(
                            profile -> known.add(target(profile, vm.count(), node)),
                            () -> unknown.add(new Unknown(vm.size(), false, true, node)));
        }

        private Target target(PlatformProfile profile, int machines, Node node) {
            Demand demand = Demand.of(manifest, profile);
            ChannelDemand channels = new ChannelDemand(profile, manifest.channels(), demand);
            return new Target(manifest, profile, machines, demand, channels, node);
        }

        Targets build() {
            return new Targets(known, unknown);
        }
    }
}
