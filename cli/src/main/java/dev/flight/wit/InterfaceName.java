package dev.flight.wit;

import org.jspecify.annotations.Nullable;

/** An interface or world of a package: {@code wasi:io/poll@0.2.0}. */
public record InterfaceName(PackageName in, String name) {

    /** As WIT writes it where another package names it. */
    public String text() {
        @Nullable String version = in.version();
        String bare = new PackageName(in.namespaces(), in.path(), null) + "/" + name;
        return version == null ? bare : bare + "@" + version;
    }
}
