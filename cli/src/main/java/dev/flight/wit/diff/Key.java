package dev.flight.wit.diff;

import dev.flight.wit.PackageName;
import dev.flight.wit.TypeId;

/** A type's name without the version of its package: by it a type of one contract is found in the other. */
record Key(String in, String owner, String name) {

    static Key of(TypeId id) {
        return new Key(packageOf(id.in()), id.owner(), id.name());
    }

    static String packageOf(PackageName name) {
        return new PackageName(name.namespaces(), name.path(), null).toString();
    }

    /** {@code flight:memory/memory-types/memory-size}. */
    String path() {
        return in + "/" + owner + "/" + name;
    }
}
