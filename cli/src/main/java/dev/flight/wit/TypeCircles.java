package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.TypeDefinition.ResourceBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What can only be said of all types together: none holds itself, and nothing lent is given back. */
final class TypeCircles {

    private final Map<TypeId, TypeDefinition> all = new HashMap<>();
    private final List<TypeDefinition> inOrder = new ArrayList<>();
    private final List<WitFunction> functions = new ArrayList<>();

    void add(List<TypeDefinition> types, List<WitFunction> free) {
        types.forEach(each -> all.put(each.id(), each));
        inOrder.addAll(types);
        functions.addAll(free);
        types.forEach(each -> {
            if (each.body() instanceof ResourceBody resource) {
                functions.addAll(resource.functions());
            }
        });
    }

    void check(Circles circles, Findings findings) {
        Order<TypeDefinition> order = Order.of(
                        inOrder.stream().map(TypeDefinition::id).toList(), this::needs)
                .map(all::get);
        circles.types(order.circles());
        Set<TypeId> lending = new HashSet<>();
        for (TypeDefinition each : order.sorted()) {
            if (Held.leaves(each.body()).stream().anyMatch(leaf -> isLent(leaf, lending))) {
                lending.add(each.id());
            }
        }
        functions.forEach(each -> checkResult(each, lending, findings));
    }

    private List<TypeId> needs(TypeId id) {
        return Held.leaves(Objects.requireNonNull(all.get(id)).body()).stream()
                .flatMap(leaf -> leaf instanceof WitType.Reference named ? Stream.of(named.id()) : Stream.empty())
                .filter(all::containsKey)
                .distinct()
                .toList();
    }

    private static boolean isLent(WitType leaf, Set<TypeId> lending) {
        return leaf instanceof WitType.Borrow
                || (leaf instanceof WitType.Reference named && lending.contains(named.id()));
    }

    private static void checkResult(WitFunction function, Set<TypeId> lending, Findings findings) {
        WitType result = function.result();
        if (result != null && Held.leaves(result).stream().anyMatch(leaf -> isLent(leaf, lending))) {
            Finding.error("contract/resource", function.at(), "")
                    .says("`" + function.name() + "` gives back a handle that was only lent")
                    .hint("give back the resource itself, without `borrow`")
                    .addTo(findings);
        }
    }
}
