package dev.flight.conformance;

import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The input of a vector: {@code input} is its text, {@code inputBase64} bytes that are no text, {@code generate} a list of
 * texts that are each repeated so many times, for what is too long to write.
 */
final class VectorInput {

    private static final int MOST_BYTES = 16 << 20;

    private final Fields fields;
    private final Findings findings;

    VectorInput(Fields fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    @Nullable
    JsonBytes read() {
        Node text = fields.node("input");
        Node base64 = fields.node("inputBase64");
        Node generate = fields.node("generate");
        int ways = (text == null ? 0 : 1) + (base64 == null ? 0 : 1) + (generate == null ? 0 : 1);
        if (ways != 1) {
            fields.invalid(
                    fields.mapping(),
                    "a vector has one of `input`, `inputBase64` and `generate`; " + ways + " are given",
                    "`input` takes the JSON text in quotes");
            return null;
        }
        if (generate != null) {
            return generated();
        }
        return text != null ? text(fields, "input", text) : base64(fields, "inputBase64", base64);
    }

    /** The text of a field. */
    static @Nullable JsonBytes text(Fields fields, String key, Node node) {
        if (node instanceof Scalar scalar && scalar.quoted()) {
            return JsonBytes.of(scalar.text());
        }
        fields.invalid(node, "`" + key + "` is text in quotes, found " + node.describe(), "put the JSON into a string");
        return null;
    }

    /** The bytes of a field that has them in base64. */
    static @Nullable JsonBytes base64(Fields fields, String key, @Nullable Node node) {
        if (node instanceof Scalar scalar) {
            try {
                return JsonBytes.ofBase64(scalar.text());
            } catch (IllegalArgumentException notBase64) {
                fields.invalid(node, "`" + key + "` is not base64", "write it as RFC 4648 section 4 has it");
            }
        }
        return null;
    }

    private @Nullable JsonBytes generated() {
        StringBuilder text = new StringBuilder();
        for (Node item : fields.list("generate")) {
            try (Fields part = Fields.of(item, "part", findings)) {
                if (part == null || !append(part, text)) {
                    return null;
                }
            }
        }
        return JsonBytes.of(text.toString());
    }

    private boolean append(Fields part, StringBuilder text) {
        Required.in(part, findings, VectorReader.PAGE, "text");
        Node node = part.node("text");
        Long times = part.has("times") ? part.integer("times", 1, MOST_BYTES) : Long.valueOf(1);
        if (times == null || !(node instanceof Scalar scalar)) {
            return false;
        }
        if (text.length() + times * scalar.text().length() > MOST_BYTES) {
            part.invalid(
                    node, "what is generated is longer than " + MOST_BYTES + " characters", "repeat it less often");
            return false;
        }
        text.append(scalar.text().repeat(times.intValue()));
        return true;
    }
}
