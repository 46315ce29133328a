package dev.flight.bindings.java;

/** A class of its own file. */
record ClassName(String packageName, String simple) {

    static ClassName of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new ClassName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    String qualified() {
        return packageName + "." + simple;
    }

    /** Where its source stands. */
    String path() {
        return qualified().replace('.', '/') + ".java";
    }
}
