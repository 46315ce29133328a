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
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings from outside the command line: an option that was not given is taken from the environment
 * ({@code --fail-on} from {@code FLIGHT_FAIL_ON}), else from the nearest {@code .flight.yaml} upward from the working
 * folder ({@code failOn: warning}), else it has its default.
 */
final class Settings implements IDefaultValueProvider {

    static final String FILE = ".flight.yaml";

    private static final Set<String> NAMES =
            Set.of("--color", "--profiles", "--platform", "--fail-on", "--baseline", "--headroom", "--format");

    private final Host host;
    private final @Nullable Path file;
    private final @Nullable Mapping mapping;
    private final List<String> used = new ArrayList<>();

    private Settings(Host host, @Nullable Path file, @Nullable Mapping mapping) {
        this.host = host;
        this.file = file;
        this.mapping = mapping;
    }

    static Settings of(Host host) {
        for (Path folder = host.folder().toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return new Settings(host, file, read(file));
            }
        }
        return new Settings(host, null, null);
    }

    /** The settings of a file; null when all of it is comments. */
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
            mapping.entries().forEach(Settings::checkName);
            return mapping;
        }
        throw new UsageError(file + ": settings are `name: value` lines");
    }

    private static void checkName(Mapping.Entry entry) {
        Set<String> names = NAMES.stream().map(Settings::fileName).collect(Collectors.toSet());
        if (!names.contains(entry.key().text())) {
            throw new UsageError(entry.key().location().text() + ": there is no setting `"
                    + entry.key().text() + "`; "
                    + Suggestion.hint(entry.key().text(), names));
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !NAMES.contains(option.longestName())) {
            return null;
        }
        String name = option.longestName();
        String variable = "FLIGHT_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        String value = host.environment().get(variable);
        if (value != null && !value.isEmpty()) {
            used.add(name + " = " + value + " (from " + variable + ")");
            return name.equals("--profiles") ? value.replace(File.pathSeparator, ",") : value;
        }
        Node node = mapping == null ? null : mapping.get(fileName(name));
        return node == null ? null : fromFile(name, node);
    }

    private String fromFile(String name, Node node) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        List<String> values = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Scalar scalar) || scalar.isNull()) {
                throw new UsageError(item.location().text() + ": `" + fileName(name) + "` takes a value or a list of"
                        + " values, found " + item.describe());
            }
            values.add(isPath(name) ? besideFile(scalar.text()) : scalar.text());
        }
        String value = String.join(",", values);
        used.add(name + " = " + value + " (from " + node.location().text() + ")");
        return value;
    }

    /** What each setting that took effect was, and where it came from. */
    List<String> used() {
        return used;
    }

    private String besideFile(String path) {
        Path folder = file == null ? null : file.getParent();
        return folder == null ? path : folder.resolve(path).toString();
    }

    private static boolean isPath(String name) {
        return name.equals("--profiles") || name.equals("--baseline");
    }

    /** {@code --fail-on} is {@code failOn} in the file. */
    private static String fileName(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.substring(2).split("-", -1)) {
            name.append(name.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** Makes a command line take its defaults from here. */
    void applyTo(CommandLine commandLine) {
        commandLine.setDefaultValueProvider(this);
    }
}
