package dev.flight.wit;

import dev.flight.diagnostic.Findings;
import dev.flight.wit.syntax.Tree.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Files as they are written, to a contract with all names resolved. */
final class ContractResolver {

    private final Findings findings;
    private final PackageTable packages;
    private final Lookup lookup;
    private final Needs needs;
    private final Elsewhere elsewhere;
    private final Map<Owner, TypeNames> names = new HashMap<>();
    private final Map<Owner, WitInterface> interfaces = new HashMap<>();
    private final Map<Owner, World> worlds = new HashMap<>();
    private final Map<Owner, WorldNames> worldNames = new HashMap<>();
    private final TypeCircles types = new TypeCircles();

    /**
     * Of files.
     *
     * @param begun names of which a definition begins in a file that could not be read as a whole
     */
    private ContractResolver(List<ParsedFile> files, Set<String> begun, Findings findings) {
        this.findings = findings;
        this.packages = PackageTable.of(files, findings);
        this.lookup = new Lookup(packages, begun, findings);
        this.needs = new Needs(lookup);
        this.elsewhere = new Elsewhere(packages.owners());
    }

    /** The contract. Findings say whether it is one. */
    static Contract resolve(List<ParsedFile> files, Set<String> begun, Findings findings) {
        return new ContractResolver(files, begun, findings).contract();
    }

    private Contract contract() {
        Circles circles = new Circles(needs, findings);
        Order<Owner> owners = Order.of(packages.owners(), needs::of);
        circles.owners(owners.circles());
        Order<PackageDraft> sorted = Order.of(List.copyOf(packages.drafts()), needs::of);
        if (owners.circles().isEmpty()) {
            circles.packages(sorted.circles());
        }
        owners.sorted().forEach(this::resolve);
        types.check(circles, findings);
        return new Contract(sorted.sorted().stream().map(this::made).toList());
    }

    private WitPackage made(PackageDraft draft) {
        return new WitPackage(
                draft.name(),
                draft.docs(),
                draft.items().values().stream()
                        .map(interfaces::get)
                        .filter(Objects::nonNull)
                        .toList(),
                draft.items().values().stream()
                        .map(worlds::get)
                        .filter(Objects::nonNull)
                        .toList(),
                draft.isDependency());
    }

    private void resolve(Owner owner) {
        if (!owner.isWorld()) {
            interfaces.put(owner, anInterface(owner, owner.name()));
            return;
        }
        OwnerResolver inside = inside(owner);
        WorldNames ports = new WorldNames(findings);
        World world = new WorldResolver(owner, inside, lookup, this::anInterface, ports, findings)
                .world(namesOf(owner), worldNames);
        worldNames.put(owner, ports);
        List<WitFunction> functions = new ArrayList<>();
        world.items().stream().map(WorldItem::function).filter(Objects::nonNull).forEach(functions::add);
        types.add(world.types(), functions);
        worlds.put(owner, world);
    }

    private WitInterface anInterface(Owner owner, String name) {
        WitInterface made = inside(owner).anInterface(name);
        types.add(made.types(), made.functions());
        return made;
    }

    private OwnerResolver inside(Owner owner) {
        TypeNames found = TypeNames.of(owner, names, lookup, findings);
        names.put(owner, found);
        return new OwnerResolver(
                owner, found, new TypeResolver(owner.in(), found, lookup, elsewhere, findings), findings);
    }

    private TypeNames namesOf(Owner owner) {
        return Objects.requireNonNull(names.get(owner));
    }

    /** Names of which a definition begins in some file. */
    static Set<String> begun(List<File> files) {
        Set<String> begun = new HashSet<>();
        files.forEach(each -> begun.addAll(each.begun()));
        return begun;
    }
}
