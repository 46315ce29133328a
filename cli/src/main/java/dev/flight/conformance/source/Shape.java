package dev.flight.conformance.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a type of a source is on the wire. */
sealed interface Shape {

    /** The type as the source writes it. */
    String text();

    /** An object with known keys. */
    record ObjectShape(String text, List<SourceField> fields) implements Shape {
        public ObjectShape {
            fields = List.copyOf(fields);
        }

        Optional<SourceField> field(String wire) {
            return fields.stream().filter(each -> each.wire().equals(wire)).findFirst();
        }
    }

    /** A number. */
    record NumberShape(String text, NumberFormat format) implements Shape {}

    /** Any text. */
    record StringShape(String text) implements Shape {}

    /** True or false. */
    record BooleanShape(String text) implements Shape {}

    /** Whatever there may be; {@code isRaw} when its text is kept as it is. */
    record AnyShape(String text, boolean isRaw) implements Shape {}

    /** An interface with methods: it can be written, but what stands behind it is not known when it is read. */
    record InterfaceShape(String text) implements Shape {}

    /**
     * One of some values.
     *
     * @param isOpen whether others may stand there too
     * @param format of numbers; null of strings
     */
    record LiteralsShape(
            String text,
            List<Literal> values,
            boolean isOpen,
            @Nullable NumberFormat format) implements Shape {
        public LiteralsShape {
            values = List.copyOf(values);
        }

        boolean isNumeric() {
            return format != null;
        }
    }

    /** An array of one type. */
    record ListShape(String text, Shape element) implements Shape {}

    /** An array with a type for each place. */
    record TupleShape(String text, List<Shape> elements) implements Shape {
        public TupleShape {
            elements = List.copyOf(elements);
        }
    }

    /** An object whose keys are data. */
    record MapShape(String text, Shape key, Shape value) implements Shape {}

    /** A value or null. */
    record NullableShape(String text, Shape element) implements Shape {}

    /** A type by its name. */
    record RefShape(String text, String id) implements Shape {}

    /** One of several. */
    record UnionShape(String text, List<Shape> alternatives) implements Shape {
        public UnionShape {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** What its library writes in a way of its own, or not at all. */
    record ForeignShape(String text) implements Shape {}

    /**
     * A value that a type may have.
     *
     * @param name what the source calls it
     */
    record Literal(String value, String name, @Nullable SourcePlace at) {}
}
