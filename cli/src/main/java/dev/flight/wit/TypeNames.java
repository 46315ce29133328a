package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.wit.syntax.Tree;
import dev.flight.wit.syntax.Tree.Form;
import dev.flight.wit.syntax.Tree.ItemPath;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.TypeTree;
import dev.flight.wit.syntax.Tree.TypeUse;
import dev.flight.wit.syntax.Tree.UseTree;
import dev.flight.wit.syntax.Tree.UsedName;
import dev.flight.wit.syntax.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that an interface or world has a name for: its own, and those it uses. */
final class TypeNames {

    /** What a name stands for. */
    record Known(TypeId id, boolean isResource) {}

    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, TypeTree> own = new HashMap<>();
    private final Map<String, Boolean> resources = new HashMap<>();
    private final List<UsedType> uses = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();

    @Nullable
    Known get(String name) {
        return known.get(name);
    }

    Set<String> names() {
        return known.keySet();
    }

    List<UsedType> uses() {
        return uses;
    }

    /** Whether the name should be known, and is not for a reason that was said before. */
    boolean failed(String name) {
        return failed.contains(name);
    }

    /** The names of an interface or world; those that it uses are resolved. */
    static TypeNames of(Owner owner, Map<Owner, TypeNames> others, Lookup lookup, Findings findings) {
        TypeNames names = new TypeNames();
        for (Tree.Member member : owner.members()) {
            if (member instanceof TypeTree type) {
                names.own.putIfAbsent(type.name().text(), type);
            } else if (member instanceof UseTree use) {
                names.use(owner, use, others, lookup, findings);
            }
        }
        names.own.forEach(
                (name, type) -> names.known.putIfAbsent(name, new Known(owner.id(name), names.isResource(name))));
        return names;
    }

    private void use(Owner owner, UseTree use, Map<Owner, TypeNames> others, Lookup lookup, Findings findings) {
        Optional<Owner> from = lookup.anInterface(use.path(), owner.scope());
        TypeNames there = from.map(others::get).orElse(null);
        Gate gate = new Leads(owner.in().name(), findings).gate(use.lead());
        for (UsedName name : use.names()) {
            Known found = there == null ? null : there.get(name.name().text());
            if (found != null) {
                known.putIfAbsent(name.as().text(), found);
                uses.add(new UsedType(name.as().text(), found.id(), gate));
            } else {
                failed.add(name.as().text());
                if (there != null
                        && from.isPresent()
                        && !there.failed(name.name().text())) {
                    missing(name.name(), use.path(), from.get(), there, lookup, findings);
                }
            }
        }
    }

    private static void missing(
            Name name, ItemPath path, Owner from, TypeNames there, Lookup lookup, Findings findings) {
        if (lookup.isBegun(name.text()) || !Words.isLabel(name.text())) {
            return;
        }
        boolean function = from.members().stream()
                .anyMatch(each ->
                        each instanceof Tree.FunctionTree f && f.name().text().equals(name.text()));
        Finding.error("contract/unknown-type", name.at(), "")
                .says(
                        function
                                ? "`" + name.text() + "` is a function of `"
                                        + path.name().text() + "`, not a type"
                                : "the interface `" + path.name().text() + "` has no type `" + name.text() + "`")
                .hint(function ? "only types are used" : Suggestion.hint(name.text(), there.names()))
                .addTo(findings);
    }

    /** Whether a name means a resource, also by way of aliases; a chain of them is walked once. */
    private boolean isResource(String name) {
        Set<String> chain = new HashSet<>();
        String each = name;
        while (!resources.containsKey(each) && chain.add(each)) {
            each = aliased(each);
        }
        boolean found = resources.getOrDefault(each, false) || isOwnResource(each) || isUsedResource(each);
        chain.forEach(link -> resources.put(link, found));
        return found;
    }

    /** What an alias of this interface names; the name itself when it is none. */
    private String aliased(String name) {
        TypeTree type = own.get(name);
        TypeUse target = type == null || type.form() != Form.ALIAS
                ? null
                : type.parts().get(0).type();
        return target == null || target.builtIn() ? name : target.word();
    }

    private boolean isOwnResource(String name) {
        TypeTree type = own.get(name);
        return type != null && type.form() == Form.RESOURCE;
    }

    private boolean isUsedResource(String name) {
        Known used = own.containsKey(name) ? null : known.get(name);
        return used != null && used.isResource();
    }
}
