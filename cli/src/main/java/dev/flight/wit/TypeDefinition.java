package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named type.
 *
 * @param at the place of its name
 */
public record TypeDefinition(TypeId id, Docs docs, Gate gate, Body body, Location at) {

    public String name() {
        return id.name();
    }

    /** What it is. */
    public sealed interface Body {}

    /** {@code record}. */
    public record RecordBody(List<Field> fields) implements Body {
        public RecordBody {
            fields = List.copyOf(fields);
        }
    }

    /** {@code variant}. */
    public record VariantBody(List<Case> cases) implements Body {
        public VariantBody {
            cases = List.copyOf(cases);
        }
    }

    /** {@code enum}. */
    public record EnumBody(List<Name> cases) implements Body {
        public EnumBody {
            cases = List.copyOf(cases);
        }
    }

    /** {@code flags}. */
    public record FlagsBody(List<Name> flags) implements Body {
        public FlagsBody {
            flags = List.copyOf(flags);
        }
    }

    /** {@code resource}. */
    public record ResourceBody(List<WitFunction> functions) implements Body {
        public ResourceBody {
            functions = List.copyOf(functions);
        }
    }

    /** {@code type a = b}. */
    public record AliasBody(WitType target) implements Body {}

    /** A field of a record. */
    public record Field(String name, WitType type, Docs docs, Gate gate, Location at) {}

    /** A case of a variant; the payload may be missing. */
    public record Case(String name, @Nullable WitType payload, Docs docs, Gate gate, Location at) {}

    /** A case of an enum, or a flag. */
    public record Name(String name, Docs docs, Gate gate, Location at) {}
}
