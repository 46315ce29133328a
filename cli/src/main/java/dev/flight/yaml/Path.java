package dev.flight.yaml;

import org.jspecify.annotations.Nullable;

/** The way from the root to a node; its text (a JSON Pointer, RFC 6901) is made only when a finding needs it. */
record Path(@Nullable Path parent, String step) {

    static final Path ROOT = new Path(null, "");

    Path then(String key) {
        return new Path(this, key);
    }

    Path then(int index) {
        return new Path(this, Integer.toString(index));
    }

    String pointer() {
        if (parent == null) {
            return "";
        }
        return parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
