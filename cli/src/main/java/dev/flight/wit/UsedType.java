package dev.flight.wit;

/** A type of another interface under a name of this one: {@code use memory-types.{memory-size as size};}. */
public record UsedType(String name, TypeId of, Gate gate) {

    public UsedType(String name, TypeId of) {
        this(name, of, Gate.NONE);
    }
}
