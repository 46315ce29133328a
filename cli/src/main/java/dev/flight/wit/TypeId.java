package dev.flight.wit;

/**
 * Where a type is defined.
 *
 * @param owner the interface or world
 */
public record TypeId(PackageName in, String owner, String name) {

    @Override
    public String toString() {
        return in + "/" + owner + "#" + name;
    }
}
