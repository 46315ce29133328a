package dev.flight.wit.diff;

import dev.flight.diagnostic.Location;
import dev.flight.wit.Gate;
import dev.flight.wit.TypeDefinition.Body;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.WitType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, case, value or flag.
 *
 * @param type of a field; of a case its payload, null when it has none
 */
record Member(String name, @Nullable WitType type, Gate gate, Location at) {

    static List<Member> of(Body body) {
        if (body instanceof RecordBody record) {
            return record.fields().stream()
                    .map(each -> new Member(each.name(), each.type(), each.gate(), each.at()))
                    .toList();
        }
        if (body instanceof VariantBody variant) {
            return variant.cases().stream()
                    .map(each -> new Member(each.name(), each.payload(), each.gate(), each.at()))
                    .toList();
        }
        if (body instanceof EnumBody values) {
            return names(values.cases());
        }
        return body instanceof FlagsBody flags ? names(flags.flags()) : List.of();
    }

    private static List<Member> names(List<Name> names) {
        return names.stream()
                .map(each -> new Member(each.name(), null, each.gate(), each.at()))
                .toList();
    }
}
