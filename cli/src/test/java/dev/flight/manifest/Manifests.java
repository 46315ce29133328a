package dev.flight.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Manifests written down in tests. */
public final class Manifests {

    private Manifests() {}

    /** Reads a text, with what is wrong with it. */
    public static Checked<AllocationManifest> read(String text) {
        Checked<Document> document = new YamlReader().read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.findings()).as(text).isEmpty();
        return ManifestReader.read(Objects.requireNonNull(document.value()).root());
    }

    /** Reads a text without a fault; {@code kind} and {@code name} are put in front. */
    public static AllocationManifest of(String rest) {
        Checked<AllocationManifest> read = read("kind: AllocationManifest\nname: test\n" + rest);
        assertThat(read.findings()).as(rest).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    /** A manifest of sessions, each written as the fields of one. */
    public static AllocationManifest sessions(String... sessions) {
        return of("sessions:\n"
                + java.util.Arrays.stream(sessions).collect(Collectors.joining("}\n  - {", "  - {", "}\n")));
    }

    /** The findings as {@code rule /pointer line message / hint}, one a line. */
    static String findings(String text) {
        return read(text).findings().stream()
                .map(each -> each.rule() + " " + each.pointer() + " "
                        + each.at().start().line() + " " + each.message() + " / " + each.hint())
                .collect(Collectors.joining("\n"));
    }
}
