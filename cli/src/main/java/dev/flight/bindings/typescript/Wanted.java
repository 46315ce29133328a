package dev.flight.bindings.typescript;

import dev.flight.wit.Contract;
import dev.flight.wit.PackageName;
import dev.flight.wit.WitPackage;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which packages are made: those of the contract, and the dependencies whose types they name. */
final class Wanted {

    private Wanted() {}

    /** In the order of the contract. */
    static List<WitPackage> of(Contract contract) {
        Set<PackageName> wanted = new HashSet<>();
        Deque<WitPackage> open = new ArrayDeque<>();
        contract.packages().stream().filter(each -> !each.isDependency()).forEach(open::add);
        while (!open.isEmpty()) {
            WitPackage next = open.remove();
            if (wanted.add(next.name())) {
                Set<PackageName> used = Uses.packages(next);
                contract.packages().stream()
                        .filter(each -> used.contains(each.name()))
                        .forEach(open::add);
            }
        }
        return contract.packages().stream()
                .filter(each -> wanted.contains(each.name()))
                .toList();
    }

    /** The package whose runtime a package uses: the first of those that hang together with it. */
    static PackageName home(WitPackage of, List<WitPackage> all) {
        Set<PackageName> together = new HashSet<>(Set.of(of.name()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (WitPackage each : all) {
                Set<PackageName> linked = new HashSet<>(Uses.packages(each));
                linked.add(each.name());
                grew |= !Collections.disjoint(linked, together) && together.addAll(linked);
            }
        }
        return all.stream()
                .map(WitPackage::name)
                .filter(together::contains)
                .findFirst()
                .orElse(of.name());
    }
}
