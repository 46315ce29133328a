package dev.flight.cli;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Suggestion;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nearest {@code .flight.yaml}.
 *
 * @param mapping null when there is no file, or all of it is comments
 */
record SettingsFile(Path folder, @Nullable Mapping mapping) {

    private static final String NAME = ".flight.yaml";

    /** Reads the nearest from a folder upward. */
    static SettingsFile above(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return new SettingsFile(folder, read(file));
            }
        }
        return new SettingsFile(start, null);
    }

    private static @Nullable Mapping read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read " + file, e);
        }
        Checked<Document> document = new YamlReader().read(file.toString(), bytes);
        if (document.findings().stream().anyMatch(finding -> finding.rule().equals("yaml/empty"))) {
            return null;
        }
        for (Diagnostic finding : document.findings()) {
            throw new UsageError(finding.at().text() + ": " + finding.message());
        }
        if (document.value() != null && document.value().root() instanceof Mapping mapping) {
            mapping.entries().forEach(SettingsFile::checkName);
            return mapping;
        }
        throw new UsageError(file + ": settings are `name: value` lines");
    }

    private static void checkName(Mapping.Entry entry) {
        String name = entry.key().text();
        if (!SettingName.inFiles().contains(name)) {
            throw new UsageError(entry.key().location().text() + ": there is no setting `" + name + "`; "
                    + Suggestion.hint(name, SettingName.inFiles()));
        }
    }

    Optional<Setting> get(SettingName name) {
        Node node = mapping == null ? null : mapping.get(name.inFile());
        return node == null
                ? Optional.empty()
                : Optional.of(new Setting(value(name, node), node.location().text()));
    }

    private String value(SettingName name, Node node) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        List<String> values = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Scalar scalar) || scalar.isNull()) {
                throw new UsageError(item.location().text() + ": `" + name.inFile()
                        + "` takes a value or a list of values, found " + item.describe());
            }
            values.add(name.isPath() ? folder.resolve(scalar.text()).toString() : scalar.text());
        }
        return String.join(",", values);
    }
}
