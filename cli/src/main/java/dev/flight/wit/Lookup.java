package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.PackageId;
import dev.flight.wit.syntax.Words;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which interface or world a name means. Each place is asked for once, so that what is wrong is said once. */
final class Lookup {

    private final PackageTable packages;
    private final Set<String> begun;
    private final Findings findings;
    private final IdentityHashMap<ItemPath, Optional<Owner>> known = new IdentityHashMap<>();

    /**
     * Over packages.
     *
     * @param begun names of definitions that could not be read: nothing is said where they are missing
     */
    Lookup(PackageTable packages, Set<String> begun, Findings findings) {
        this.packages = packages;
        this.begun = begun;
        this.findings = findings;
    }

    /** Whether a definition of that name begins somewhere and could not be read. */
    boolean isBegun(String name) {
        return begun.contains(name);
    }

    Optional<Owner> anInterface(ItemPath path, FileScope scope) {
        return find(path, scope).filter(owner -> is(path, owner, false));
    }

    Optional<Owner> world(ItemPath path, FileScope scope) {
        return find(path, scope).filter(owner -> is(path, owner, true));
    }

    private boolean is(ItemPath path, Owner owner, boolean world) {
        if (owner.isWorld() != world) {
            report(
                    "contract/unknown-interface",
                    path.at(),
                    "`" + path.name().text() + "` is "
                            + (world ? "an interface, not a world" : "a world, not an interface"),
                    world ? "`include` takes a world; an interface is imported" : "a world is taken in by `include`");
        }
        return owner.isWorld() == world;
    }

    /** An interface or a world. */
    Optional<Owner> any(ItemPath path, FileScope scope) {
        return find(path, scope);
    }

    private Optional<Owner> find(ItemPath path, FileScope scope) {
        Optional<Owner> found = known.get(path);
        if (found == null) {
            found = look(path, scope);
            known.put(path, found);
        }
        return found;
    }

    private Optional<Owner> look(ItemPath path, FileScope scope) {
        PackageId in = path.in();
        if (in != null) {
            return inPackage(path, in, scope);
        }
        ItemPath alias = scope.aliases().get(path.name().text());
        if (alias == null) {
            return item(scope.in(), path.name(), scope);
        }
        // An alias of a name in the same package means the package's, never another alias.
        return alias.in() == null ? item(scope.in(), alias.name(), scope) : find(alias, scope);
    }

    private Optional<Owner> inPackage(ItemPath path, PackageId in, FileScope scope) {
        PackageName name = PackageTable.name(in);
        PackageDraft found = packages.find(name);
        if (found == null && name.version() != null && !Words.isVersion(name.version())) {
            return Optional.empty();
        }
        if (found == null) {
            unknownPackage(in.at(), name);
            return Optional.empty();
        }
        if (found == scope.in()) {
            report(
                    "contract/cycle",
                    path.at(),
                    "the package `" + name + "` uses itself",
                    "write `" + path.name().text() + "` alone");
            return Optional.empty();
        }
        return item(found, path.name(), scope);
    }

    private Optional<Owner> item(PackageDraft in, Name name, FileScope scope) {
        Owner found = in.items().get(name.text());
        if (found == null && !begun.contains(name.text()) && isSpelt(name)) {
            Stream<String> local = in == scope.in() ? scope.aliases().keySet().stream() : Stream.empty();
            List<String> names =
                    Stream.concat(in.items().keySet().stream(), local).toList();
            report(
                    "contract/unknown-interface",
                    name.at(),
                    "there is no interface or world `" + name.text() + "` in the package `" + in.name() + "`",
                    Suggestion.hint(name.text(), names));
        }
        return Optional.ofNullable(found);
    }

    private static boolean isSpelt(Name name) {
        return Words.isLabel(name.text());
    }

    private void unknownPackage(Location at, PackageName name) {
        List<String> all =
                packages.drafts().stream().map(each -> each.name().toString()).toList();
        Optional<String> other = packages.drafts().stream()
                .map(PackageDraft::name)
                .filter(each -> each.namespaces().equals(name.namespaces())
                        && each.path().equals(name.path()))
                .map(PackageName::toString)
                .findFirst();
        String hint = other.map(each -> "there is `" + each + "`: the version is part of the name")
                .orElseGet(() -> Suggestion.hint(name.toString(), all) + "; packages of others stand in `deps`");
        report("contract/unknown-package", at, "there is no package `" + name + "`", hint);
    }

    private void report(String rule, Location at, String message, String hint) {
        Finding.error(rule, at, "").says(message).hint(hint).addTo(findings);
    }
}
