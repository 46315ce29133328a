package dev.flight.conformance;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Document;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.YamlReader;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a vector's file. It is JSON, and JSON is YAML: the YAML reader knows the place of every mistake, and is strict.
 */
public final class VectorReader {

    static final String PAGE = "conform/vectors";

    private final Findings findings = new Findings();
    private final String id;

    private VectorReader(String id) {
        this.id = id;
    }

    /**
     * Reads a file.
     *
     * @param id of the vector
     * @param file its name in findings
     */
    public static Checked<Vector> read(String id, String file, byte[] bytes) {
        Checked<Document> document = new YamlReader().read(file, bytes);
        if (document.value() == null || document.hasErrors()) {
            return new Checked<>(null, document.findings());
        }
        VectorReader reader = new VectorReader(id);
        Vector vector = reader.vector(document.value().root());
        reader.findings.addAll(document.findings());
        return new Checked<>(reader.findings.hasErrors() ? null : vector, reader.findings.all());
    }

    private @Nullable Vector vector(Node root) {
        try (Fields fields = Fields.of(root, "vector", findings)) {
            if (fields == null) {
                return null;
            }
            Required.in(fields, findings, PAGE, "type", "why", "expect");
            String type = fields.text("type");
            String why = fields.text("why");
            JsonBytes input = new VectorInput(fields, findings).read();
            fields.bool("generated");
            boolean strict = Boolean.TRUE.equals(fields.bool("strict"));
            boolean validate = Boolean.TRUE.equals(fields.bool("validate"));
            Expectation expectation = input == null ? null : expectation(fields, input);
            return type == null || why == null || input == null || expectation == null
                    ? null
                    : new Vector(id, why, new Request.Decode(type, input, strict, validate), expectation);
        }
    }

    private @Nullable Expectation expectation(Fields vector, JsonBytes input) {
        try (Fields fields = vector.child("expect", "expectation")) {
            if (fields == null) {
                return null;
            }
            Node output = fields.node("output");
            Node outputBase64 = fields.node("outputBase64");
            boolean same = Boolean.TRUE.equals(fields.bool("same"));
            Node error = fields.node("error");
            List<String> errors = texts(fields, "errors");
            boolean orAbove = Boolean.TRUE.equals(fields.bool("orAbove"));
            List<Boolean> ways = List.of(output != null, outputBase64 != null, same, error != null, !errors.isEmpty());
            if (Collections.frequency(ways, true) != 1) {
                fields.invalid(
                        fields.mapping(),
                        "an expectation is one of `output`, `outputBase64`, `same`, `error` and `errors`",
                        "write `{\"same\": true}` for a value that is written as it was read");
                return null;
            }
            if (same) {
                return new Expectation.Output(input);
            }
            if (output != null || outputBase64 != null) {
                JsonBytes due = output != null
                        ? VectorInput.text(fields, "output", output)
                        : VectorInput.base64(fields, "outputBase64", outputBase64);
                return due == null ? null : new Expectation.Output(due);
            }
            return errors.isEmpty()
                    ? refusal(fields, error, orAbove)
                    : new Expectation.Refusal(first(errors), false, errors);
        }
    }

    private static List<String> first(List<String> pointers) {
        return pointers.subList(0, 1);
    }

    private static @Nullable Expectation refusal(Fields fields, @Nullable Node error, boolean orAbove) {
        List<String> pointers = error instanceof Scalar scalar ? List.of(scalar.text()) : texts(fields, "error");
        return pointers.isEmpty() ? null : new Expectation.Refusal(pointers, orAbove, List.of());
    }

    /** JSON Pointers, of which the empty one is one too. */
    private static List<String> texts(Fields fields, String key) {
        return fields.list(key).stream()
                .filter(Scalar.class::isInstance)
                .map(item -> ((Scalar) item).text())
                .toList();
    }
}
