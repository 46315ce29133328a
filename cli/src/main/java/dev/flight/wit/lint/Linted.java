package dev.flight.wit.lint;

import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeTable;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitPackage;
import java.util.ArrayList;
import java.util.List;

/** A contract as the rules look at it: dependencies are others' to put right. */
final class Linted {

    private final List<WitPackage> packages;
    private final TypeTable table;

    Linted(Contract contract) {
        this.packages = contract.packages().stream()
                .filter(each -> !each.isDependency())
                .toList();
        this.table = new TypeTable(contract);
    }

    List<WitPackage> packages() {
        return packages;
    }

    List<WitInterface> interfaces() {
        return packages.stream().flatMap(each -> each.interfaces().stream()).toList();
    }

    List<TypeDefinition> types() {
        return interfaces().stream().flatMap(each -> each.types().stream()).toList();
    }

    /** The types by their names, those of dependencies too. */
    TypeTable table() {
        return table;
    }

    /** The types in a definition, each where it stands. */
    static List<TypeUse> uses(TypeDefinition type) {
        List<TypeUse> uses = new ArrayList<>();
        if (type.body() instanceof RecordBody record) {
            for (Field each : record.fields()) {
                uses.add(new TypeUse(type.name() + "." + each.name(), each.type(), each.at()));
            }
        } else if (type.body() instanceof VariantBody variant) {
            for (Case each : variant.cases()) {
                if (each.payload() != null) {
                    uses.add(new TypeUse(type.name() + "." + each.name(), each.payload(), each.at()));
                }
            }
        } else if (type.body() instanceof AliasBody alias) {
            uses.add(new TypeUse(type.name(), alias.target(), type.at()));
        }
        return uses;
    }

    /** The fields, cases, values or flags of a definition. */
    static List<Name> members(Body body) {
        if (body instanceof RecordBody record) {
            return record.fields().stream()
                    .map(each -> new Name(each.name(), each.docs(), each.gate(), each.at()))
                    .toList();
        }
        if (body instanceof VariantBody variant) {
            return variant.cases().stream()
                    .map(each -> new Name(each.name(), each.docs(), each.gate(), each.at()))
                    .toList();
        }
        if (body instanceof EnumBody values) {
            return values.cases();
        }
        return body instanceof FlagsBody flags ? flags.flags() : List.of();
    }
}
