package dev.flight.conformance;

import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Fields;

/** Fields that a file must have, with the page that says what they take. */
public final class Required {

    private Required() {}

    /** Reports the keys that are absent. */
    public static void in(Fields fields, Findings findings, String page, String... keys) {
        for (String key : keys) {
            if (!fields.has(key)) {
                findings.error(
                        "field/missing",
                        fields.mapping().location(),
                        fields.mapping().pointer(),
                        "`" + key + "` is missing",
                        "`flight explain " + page + "` says what it takes");
            }
        }
    }
}
