package dev.flight.bindings;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Location;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.Borrow;
import dev.flight.wit.WitType.FutureOf;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.Own;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.StreamOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what of a contract has no JSON, and so no bindings. */
public final class Mappable {

    /** A type that only lives inside a running component. */
    public static final String NOT_MAPPABLE = "bindings/not-mappable";

    /** Two fields that JSON would write as one. */
    public static final String SAME_KEY = "bindings/same-key";

    private final Shapes shapes;
    private final List<Diagnostic> findings = new ArrayList<>();

    private Mappable(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What is wrong; empty when bindings can be written for all types. */
    public static List<Diagnostic> check(Contract contract) {
        Mappable mappable = new Mappable(new Shapes(contract));
        mappable.shapes.written().forEach(mappable::check);
        return List.copyOf(mappable.findings);
    }

    private void check(TypeDefinition type) {
        if (type.body() instanceof RecordBody body) {
            body.fields().forEach(field -> check(field.type(), "field `" + field.name() + "`", field.at()));
            keys(body.fields());
        } else if (type.body() instanceof VariantBody body) {
            body.cases().forEach(this::check);
        } else if (type.body() instanceof AliasBody body) {
            check(body.target(), "type `" + type.name() + "`", type.at());
        }
    }

    private void check(Case each) {
        if (each.payload() != null) {
            check(each.payload(), "case `" + each.name() + "`", each.at());
        }
    }

    private void check(WitType type, String what, Location at) {
        Shapes.within(type)
                .flatMap(part -> problem(part).stream())
                .forEach(problem -> findings.add(Finding.error(NOT_MAPPABLE, at, "")
                        .says("the " + what + " " + problem + ", which has no JSON")
                        .hint("bindings are for data: move it into a function's parameters, or name the thing by an id")
                        .diagnostic()));
    }

    private Optional<String> problem(WitType type) {
        if (type instanceof Own || type instanceof Borrow || isResource(type)) {
            return Optional.of("holds a resource");
        }
        if (type instanceof StreamOf) {
            return Optional.of("is a stream");
        }
        if (type instanceof FutureOf) {
            return Optional.of("is a future");
        }
        if (type == Primitive.ERROR_CONTEXT) {
            return Optional.of("is an error-context");
        }
        boolean long32 = type instanceof ListOf list && list.length() != null && list.length() > Integer.MAX_VALUE;
        return long32 ? Optional.of("is a list of more than 2^31-1 items") : Optional.empty();
    }

    private boolean isResource(WitType type) {
        return type instanceof Reference reference
                && shapes.definition(reference).body() instanceof ResourceBody;
    }

    private void keys(List<Field> fields) {
        Map<String, Field> known = new HashMap<>();
        for (Field field : fields) {
            String key = WireName.camel(field.name());
            Field other = known.putIfAbsent(key, field);
            if (other != null) {
                findings.add(Finding.error(SAME_KEY, field.at(), "")
                        .says("the fields `" + other.name() + "` and `" + field.name() + "` are both `" + key
                                + "` in JSON")
                        .hint("rename one of them")
                        .diagnostic());
            }
        }
    }
}
