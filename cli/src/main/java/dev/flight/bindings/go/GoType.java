package dev.flight.bindings.go;

import dev.flight.wit.TypeDefinition;

/**
 * A type of the contract and its name in Go.
 *
 * @param in the package that has it
 */
record GoType(TypeDefinition definition, GoPackage in, String name) {

    /** The variable that reads and writes it. */
    String codec() {
        return "codecOf" + name;
    }

    /** The function that hands {@link #codec} to packages beside its own. */
    String codecFunction() {
        return "CodecOf" + name;
    }

    TypeDefinition.Body body() {
        return definition.body();
    }

    /** As the contract calls it. */
    String witName() {
        return definition.name();
    }
}
