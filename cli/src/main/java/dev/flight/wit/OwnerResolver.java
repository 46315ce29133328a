package dev.flight.wit;

import dev.flight.diagnostic.Findings;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.syntax.Tree;
import dev.flight.wit.syntax.Tree.Form;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Member;
import dev.flight.wit.syntax.Tree.Part;
import dev.flight.wit.syntax.Tree.TypeTree;
import dev.flight.wit.syntax.Tree.UseTree;
import java.util.List;
import java.util.Objects;

/** What stands in an interface, or in a world and is no import or export, with all names resolved. */
final class OwnerResolver {

    private final Owner owner;
    private final TypeNames names;
    private final TypeResolver types;
    private final FunctionResolver functions;
    private final Leads leads;
    private final Findings findings;

    OwnerResolver(Owner owner, TypeNames names, TypeResolver types, Findings findings) {
        this.owner = owner;
        this.names = names;
        this.types = types;
        this.leads = new Leads(owner.in().name(), findings);
        this.functions = new FunctionResolver(types, leads, findings);
        this.findings = findings;
    }

    FunctionResolver functions() {
        return functions;
    }

    Leads leads() {
        return leads;
    }

    WitInterface anInterface(String name) {
        unique(new Unique("name", findings));
        return new WitInterface(
                name,
                Leads.docs(owner.lead()),
                leads.gate(owner.lead()),
                names.uses(),
                definitions(),
                members(FunctionTree.class).stream()
                        .map(each -> functions.function(each, ""))
                        .toList(),
                owner.at());
    }

    /** Types, used types and functions share one set of names. */
    void unique(Unique unique) {
        for (Member member : owner.members()) {
            if (member instanceof UseTree use) {
                use.names().forEach(each -> unique.add(each.as()));
            } else if (member instanceof TypeTree type) {
                unique.add(type.name());
            } else if (member instanceof FunctionTree function) {
                unique.add(function.name());
            }
        }
    }

    List<TypeDefinition> definitions() {
        return members(TypeTree.class).stream().map(this::definition).toList();
    }

    <T> List<T> members(Class<T> kind) {
        return owner.members().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private TypeDefinition definition(TypeTree tree) {
        return new TypeDefinition(
                owner.id(tree.name().text()),
                Leads.docs(tree.lead()),
                leads.gate(tree.lead()),
                body(tree),
                tree.name().at());
    }

    private Body body(TypeTree tree) {
        if (tree.form() == Form.RESOURCE) {
            return new ResourceBody(functions.ofResource(tree));
        }
        if (tree.form() == Form.ALIAS) {
            return new AliasBody(
                    types.target(Objects.requireNonNull(tree.parts().get(0).type())));
        }
        Unique unique = new Unique(tree.form().part(), findings);
        tree.parts().forEach(each -> unique.add(each.name()));
        return switch (tree.form()) {
            case RECORD -> new RecordBody(tree.parts().stream().map(this::field).toList());
            case VARIANT ->
                new VariantBody(tree.parts().stream().map(this::variantCase).toList());
            case ENUM -> new EnumBody(tree.parts().stream().map(this::name).toList());
            default -> new FlagsBody(tree.parts().stream().map(this::name).toList());
        };
    }

    private Field field(Part part) {
        Tree.TypeUse type = Objects.requireNonNull(part.type());
        return new Field(
                part.name().text(),
                types.type(type),
                docs(part),
                Gate.NONE,
                part.name().at());
    }

    private Case variantCase(Part part) {
        return new Case(
                part.name().text(),
                types.optional(part.type()),
                docs(part),
                Gate.NONE,
                part.name().at());
    }

    private TypeDefinition.Name name(Part part) {
        return new TypeDefinition.Name(
                part.name().text(), docs(part), Gate.NONE, part.name().at());
    }

    private static Docs docs(Part part) {
        return Leads.docs(part.lead());
    }
}
