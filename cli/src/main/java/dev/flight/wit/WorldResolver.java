package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.WorldItem.Direction;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Include;
import dev.flight.wit.syntax.Tree.InterfaceTree;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.Port;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A world with all names resolved, and the names that it imports and exports held apart. */
final class WorldResolver {

    private final Owner owner;
    private final OwnerResolver inside;
    private final Lookup lookup;
    private final BiFunction<Owner, String, WitInterface> inPlace;
    private final Findings findings;
    private final WorldNames known;
    private final Set<String> interfaces = new HashSet<>();

    /**
     * Of one world.
     *
     * @param inPlace resolves an interface that stands in the world
     */
    WorldResolver(
            Owner owner,
            OwnerResolver inside,
            Lookup lookup,
            BiFunction<Owner, String, WitInterface> inPlace,
            WorldNames known,
            Findings findings) {
        this.owner = owner;
        this.inside = inside;
        this.lookup = lookup;
        this.inPlace = inPlace;
        this.findings = findings;
        this.known = known;
    }

    /** The world; {@code others} are the names of worlds that were resolved before. */
    World world(TypeNames names, Map<Owner, WorldNames> others) {
        inside.unique(known.imports());
        List<WorldItem> items = new ArrayList<>();
        inside.members(Port.class).forEach(each -> item(each).ifPresent(items::add));
        List<WorldInclude> includes = new ArrayList<>();
        inside.members(Include.class).forEach(each -> include(each, others).ifPresent(includes::add));
        return new World(
                owner.name(),
                Leads.docs(owner.lead()),
                inside.leads().gate(owner.lead()),
                names.uses(),
                inside.definitions(),
                items,
                includes,
                owner.at());
    }

    private Optional<WorldItem> item(Port port) {
        Name name = port.name();
        if (name != null) {
            (port.isExport() ? known.exports() : known.imports()).add(name);
        }
        if (port.path() == null) {
            return Optional.of(made(port, String.valueOf(name == null ? "" : name.text()), null));
        }
        return lookup.anInterface(port.path(), owner.scope()).map(found -> {
            InterfaceName like = new InterfaceName(found.in().name(), found.name());
            if (name == null) {
                once(port, like);
            }
            return made(port, name == null ? like.text() : name.text(), like);
        });
    }

    private WorldItem made(Port port, String name, @Nullable InterfaceName like) {
        FunctionTree function = port.function();
        InterfaceTree inline = port.inline();
        return new WorldItem(
                port.isExport() ? Direction.EXPORT : Direction.IMPORT,
                name,
                Leads.docs(port.lead()),
                inside.leads().gate(port.lead()),
                function == null ? null : inside.functions().function(function, ""),
                inline == null ? null : inPlace.apply(new Owner(owner.scope(), inline, ownName(port, name)), name),
                like,
                port.at());
    }

    /** One world may import and export two interfaces of one name. */
    private String ownName(Port port, String name) {
        return owner.name() + (port.isExport() ? "/export/" : "/import/") + name;
    }

    private void once(Port port, InterfaceName like) {
        String way = port.isExport() ? "exported" : "imported";
        if (!interfaces.add(way + like.text())) {
            Finding.error("contract/duplicate-name", port.at(), "")
                    .says("the interface `" + like.text() + "` is " + way + " twice")
                    .hint("delete one")
                    .addTo(findings);
        }
    }

    private Optional<WorldInclude> include(Include include, Map<Owner, WorldNames> others) {
        Unique renamed = new Unique("renamed item", findings);
        include.renamed().forEach(each -> renamed.add(each.name()));
        Optional<Owner> world = lookup.world(include.path(), owner.scope());
        world.map(others::get).ifPresent(each -> known.include(include, each));
        return world.map(found -> new WorldInclude(
                new InterfaceName(found.in().name(), found.name()),
                include.renamed().stream()
                        .map(each -> new WorldInclude.Renamed(
                                each.name().text(), each.as().text()))
                        .toList(),
                Leads.docs(include.lead()),
                inside.leads().gate(include.lead())));
    }
}
