package dev.flight.wit;

import dev.flight.diagnostic.Location;
import dev.flight.wit.syntax.Tree;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Member;
import java.util.List;

/** An interface or world while its names are looked up. Two are the same only when they stand at the same place. */
final class Owner {

    private final FileScope scope;
    private final String name;
    private final Lead lead;
    private final List<Member> members;
    private final boolean isWorld;
    private final Location at;

    Owner(FileScope scope, Tree.InterfaceTree tree, String name) {
        this(scope, name, tree.lead(), tree.members(), false, tree.name().at());
    }

    Owner(FileScope scope, Tree.WorldTree tree) {
        this(
                scope,
                tree.name().text(),
                tree.lead(),
                tree.members(),
                true,
                tree.name().at());
    }

    private Owner(FileScope scope, String name, Lead lead, List<Member> members, boolean isWorld, Location at) {
        this.scope = scope;
        this.name = name;
        this.lead = lead;
        this.members = members;
        this.isWorld = isWorld;
        this.at = at;
    }

    FileScope scope() {
        return scope;
    }

    PackageDraft in() {
        return scope.in();
    }

    /** As type ids have it; an interface in place is named by its world too. */
    String name() {
        return name;
    }

    Lead lead() {
        return lead;
    }

    List<Member> members() {
        return members;
    }

    boolean isWorld() {
        return isWorld;
    }

    Location at() {
        return at;
    }

    TypeId id(String type) {
        return new TypeId(in().name(), name, type);
    }
}
