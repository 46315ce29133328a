package dev.flight.conformance.source;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.ListOf;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.OptionOf;
import dev.flight.wit.WitType.Primitive;
import dev.flight.wit.WitType.Reference;
import dev.flight.wit.WitType.TupleOf;
import java.util.Locale;
import java.util.Optional;

/** How a source would write what the contract has: for hints that can be pasted. */
final class Spelling {

    private final Language language;
    private final ContractTypes contract;

    Spelling(Language language, ContractTypes contract) {
        this.language = language;
        this.contract = contract;
    }

    /** A whole field, with the marks of code: {@code FreedAt *uint64 `json:"freedAt,omitempty"`}, {@code `freedAt?: number`}. */
    String field(Field field) {
        return field(field, Names.go(field.name()));
    }

    /** The same under a name that the source has for it. */
    String field(Field field, String goName) {
        String wire = WireName.camel(field.name());
        boolean isOption = contract.isOption(field.type());
        String type = type(contract.present(field.type()));
        return language == Language.GO
                ? goName + " " + (isOption ? "*" : "") + type + " `json:\"" + wire + (isOption ? ",omitempty" : "")
                        + "\"`"
                : "`" + wire + (isOption ? "?: " : ": ") + type + "`";
    }

    /** A type. */
    String type(WitType type) {
        Optional<MapOf> map = contract.mapOf(type);
        if (map.isPresent()) {
            return map(map.get());
        }
        if (type instanceof Primitive primitive) {
            return language == Language.GO ? go(primitive) : typeScript(primitive);
        }
        if (type instanceof OptionOf option) {
            return language == Language.GO ? "*" + type(option.element()) : type(option.element()) + " | null";
        }
        if (type instanceof ListOf list) {
            String element = type(list.element());
            return language == Language.GO
                    ? "[]" + element
                    : (element.contains(" ") ? "(" + element + ")" : element) + "[]";
        }
        if (type instanceof Reference reference) {
            return WireName.pascal(reference.id().name());
        }
        return other(type);
    }

    private String other(WitType type) {
        if (language == Language.GO) {
            return "any";
        }
        return type instanceof TupleOf tuple
                ? tuple.elements().stream().map(this::type).toList().toString()
                : "unknown";
    }

    private String map(MapOf map) {
        String key = type(map.key());
        String value = type(map.value());
        if (language == Language.GO) {
            return "map[" + key + "]" + value;
        }
        return contract.enumOf(map.key()).isPresent()
                ? "Partial<Record<" + key + ", " + value + ">>"
                : "Record<" + key + ", " + value + ">";
    }

    private static String go(Primitive primitive) {
        String name = primitive.text();
        return switch (primitive) {
            case S8, S16, S32, S64 -> "int" + name.substring(1);
            case U8, U16, U32, U64 -> "uint" + name.substring(1);
            case F32, F64 -> "float" + name.substring(1);
            case CHAR, STRING, ERROR_CONTEXT -> "string";
            case BOOL -> name.toLowerCase(Locale.ROOT);
        };
    }

    private static String typeScript(Primitive primitive) {
        return switch (primitive) {
            case BOOL -> "boolean";
            case CHAR, STRING, ERROR_CONTEXT -> "string";
            default -> "number";
        };
    }
}
