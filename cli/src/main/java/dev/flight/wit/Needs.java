package dev.flight.wit;

import dev.flight.wit.syntax.Tree.Include;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Member;
import dev.flight.wit.syntax.Tree.Port;
import dev.flight.wit.syntax.Tree.UseTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which interfaces and worlds an interface or world cannot be without. */
final class Needs {

    private final Lookup lookup;

    Needs(Lookup lookup) {
        this.lookup = lookup;
    }

    List<Owner> of(Owner owner) {
        Set<Owner> needs = new LinkedHashSet<>();
        add(owner, owner.members(), needs);
        return List.copyOf(needs);
    }

    /** The packages of what the interfaces and worlds of a package need. */
    List<PackageDraft> of(PackageDraft in) {
        Set<PackageDraft> needs = new LinkedHashSet<>();
        in.items().values().forEach(owner -> of(owner).forEach(each -> needs.add(each.in())));
        needs.remove(in);
        return List.copyOf(needs);
    }

    /** The places where one names the other. */
    List<ItemPath> places(Owner from, Owner to) {
        List<ItemPath> places = new ArrayList<>();
        for (ItemPath each : paths(from.members())) {
            if (lookup.any(each, from.scope()).filter(found -> found == to).isPresent()) {
                places.add(each);
            }
        }
        return places;
    }

    private void add(Owner owner, List<Member> members, Set<Owner> needs) {
        Set<ItemPath> worlds = includes(members);
        paths(members)
                .forEach(each -> lookup.any(each, owner.scope())
                        .filter(found -> found.isWorld() == worlds.contains(each))
                        .ifPresent(needs::add));
    }

    private static Set<ItemPath> includes(List<Member> members) {
        Set<ItemPath> paths = Collections.newSetFromMap(new IdentityHashMap<>());
        members.forEach(each -> {
            if (each instanceof Include include) {
                paths.add(include.path());
            }
        });
        return paths;
    }

    private static List<ItemPath> paths(List<Member> members) {
        List<ItemPath> paths = new ArrayList<>();
        for (Member member : members) {
            if (member instanceof UseTree use) {
                paths.add(use.path());
            } else if (member instanceof Include include) {
                paths.add(include.path());
            } else if (member instanceof Port port) {
                if (port.path() != null) {
                    paths.add(port.path());
                }
                if (port.inline() != null) {
                    paths.addAll(paths(port.inline().members()));
                }
            }
        }
        return paths;
    }
}
