package dev.flight.conformance.testee;

import dev.flight.conformance.Required;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Document;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of testees: how each is built and started. */
public record TesteesFile(List<Entry> testees) {

    private static final String PAGE = "conform/protocol";

    public TesteesFile {
        testees = List.copyOf(testees);
    }

    /**
     * A testee.
     *
     * @param build what is run before it is started; null for nothing
     */
    public record Entry(
            TesteeCommand command,
            String language,
            @Nullable TesteeCommand build) {}

    /**
     * Reads a file.
     *
     * @param folder that of the file: the folders in it are below
     */
    public static Checked<TesteesFile> read(String name, byte[] bytes, Path folder) {
        Checked<Document> document = new YamlReader().read(name, bytes);
        if (document.value() == null) {
            return new Checked<>(null, document.findings());
        }
        Findings findings = new Findings();
        findings.addAll(document.findings());
        List<Entry> entries =
                new Reader(folder, findings).entries(document.value().root());
        return new Checked<>(findings.hasErrors() ? null : new TesteesFile(entries), findings.all());
    }

    private record Reader(Path folder, Findings findings) {

        List<Entry> entries(Node root) {
            List<Entry> entries = new ArrayList<>();
            try (Fields fields = Fields.of(root, "list of testees", findings)) {
                if (fields != null) {
                    Required.in(fields, findings, PAGE, "testees");
                    fields.list("testees").forEach(item -> add(item, entries));
                }
            }
            return entries;
        }

        private void add(Node item, List<Entry> entries) {
            try (Fields fields = Fields.of(item, "testee", findings)) {
                if (fields == null) {
                    return;
                }
                Required.in(fields, findings, PAGE, "name", "language", "command");
                String name = fields.text("name");
                String language = fields.text("language");
                String below = fields.text("folder");
                List<String> words = words(fields, "command");
                List<String> build = words(fields, "build");
                if (name == null || language == null || words.isEmpty()) {
                    return;
                }
                if (!TesteeCommand.isName(name)) {
                    fields.invalid(
                            item, "`" + name + "` cannot be the name of a testee", "write letters, digits and -");
                    return;
                }
                Path where = below == null ? folder : folder.resolve(below);
                entries.add(new Entry(
                        new TesteeCommand(name, words, where),
                        language,
                        build.isEmpty() ? null : new TesteeCommand(name, build, where)));
            }
        }

        private static List<String> words(Fields fields, String key) {
            return fields.scalars(key).stream().map(Scalar::text).toList();
        }
    }
}
