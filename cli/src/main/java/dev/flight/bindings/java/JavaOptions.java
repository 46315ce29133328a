package dev.flight.bindings.java;

/**
 * How Java is written.
 *
 * @param base the package below which those of the contract stand, as {@code com.example.events}
 * @param nullMarked whether packages carry JSpecify's {@code @NullMarked}, which then must be on the class path
 */
public record JavaOptions(String base, boolean nullMarked) {

    /** A base package of the words of a name that Java takes. */
    public JavaOptions {
        if (!JavaName.isPackage(base)) {
            throw new IllegalArgumentException("not a package name: " + base);
        }
    }

    /** The first word of all packages. */
    String root() {
        return base.replaceFirst("\\..*", "");
    }

    /** Where what all contracts share stands. */
    String wire() {
        return base + ".wire";
    }
}
