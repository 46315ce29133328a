package dev.flight.bindings.typescript;

import dev.flight.bindings.Shapes;
import dev.flight.bindings.WireName;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One package of npm that is made.
 *
 * @param home the package with the runtime: this one, or one that it depends on
 */
record Project(WitPackage source, Names names, Shapes shapes, Map<PackageName, Npm> packages, PackageName home) {

    Npm npm() {
        return npm(source.name());
    }

    Npm npm(PackageName name) {
        Npm npm = packages.get(name);
        if (npm == null) {
            throw new IllegalArgumentException("no package of the contract: " + name);
        }
        return npm;
    }

    boolean isHome() {
        return home.equals(source.name());
    }

    /** The module with the runtime, from a folder below the sources. */
    String wire() {
        return isHome() ? "../wire/index.js" : npm(home).name() + "/wire";
    }

    boolean isOwn(TypeId id) {
        return id.in().equals(source.name());
    }

    /** The names of the interfaces that have types. */
    List<String> interfaces() {
        return source.interfaces().stream()
                .filter(each -> each.types().stream().anyMatch(TypesModule::isMapped))
                .map(each -> each.name())
                .toList();
    }

    /** The packages of npm that this one needs, by name. */
    Set<Npm> dependencies() {
        Set<Npm> needed = new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
        Uses.packages(source).forEach(each -> needed.add(npm(each)));
        if (!isHome()) {
            needed.add(npm(home));
        }
        return needed;
    }

    /** The namespace under which another module's codecs are imported. */
    String codecsAlias(TypeId id) {
        String name =
                isOwn(id) ? id.owner() + "-codecs" : id.in().toString().replaceAll("[^a-zA-Z0-9]+", "-") + "-package";
        return WireName.camel(name);
    }
}
