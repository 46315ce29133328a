package dev.flight.bindings.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.bindings.Contracts;
import dev.flight.bindings.Drift;
import dev.flight.bindings.GeneratedFile;
import dev.flight.wit.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaGeneratorTest {

    private static final Path MAIN = Path.of("src", "main", "java");

    @TempDir
    Path folder;

    private static List<GeneratedFile> generate(Contract contract, String base) {
        return new JavaGenerator(new JavaOptions(base, false)).generate(contract, List.of());
    }

    private static String text(List<GeneratedFile> files, String name) {
        return files.stream()
                .filter(file -> file.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void theEventsOfThisProgramAreWhatTheContractGives() throws IOException {
        List<GeneratedFile> files =
                new JavaGenerator(new JavaOptions("dev.flight.event", true)).generate(Contracts.flight(), List.of());

        Drift.assertNone(MAIN, MAIN.resolve(Path.of("dev", "flight", "event")), files);
    }

    @Test
    void theSameContractGivesTheSameFiles() {
        assertThat(generate(Contracts.odd(), "odd")).isEqualTo(generate(Contracts.odd(), "odd"));
    }

    @Test
    void whateverNamesAContractHasItCompilesWithoutAWarning() throws IOException {
        assertThat(Compiled.of(generate(Contracts.odd(), "java.lang_.odd"), folder)
                        .warnings())
                .isEmpty();
    }

    @Test
    void aNameThatJavaKeepsForItselfGetsAnUnderscore() {
        List<GeneratedFile> files =
                generate(Contracts.of("record a { class: bool, get-class: u8, to-string: string, %package: u8 }"), "x");

        assertThat(text(files, "A.java"))
                .contains("boolean class_", "int getClass_", "String toString_", "int package_");
        assertThat(text(files, "AJson.java")).contains("\"class\"", "\"getClass\"", "\"toString\"", "\"package\"");
    }

    @Test
    void docsEndNoCommentAndStartNoTag() {
        List<GeneratedFile> files = generate(
                Contracts.of("/// Ends */ \\u0041 @throws {@link x} <b> & `List<A>` `c`.\nrecord a { b: u8 }"), "x");

        assertThat(text(files, "A.java"))
                .contains("/** Ends *&#47; &#92;u0041 &#64;throws &#123;&#64;link x&#125; &lt;b&gt; &amp;"
                        + " <code>List&lt;A&gt;</code> {@code c}. */");
    }

    @Test
    void twoPackagesOfOneNameStandApart() {
        assertThat(generate(Contracts.odd(), "x"))
                .extracting(GeneratedFile::path)
                .contains("x/names/String.java", "x/odd2_names_1_0_0/more/String.java")
                .contains("x/odd2_names_1_0_0/more/Tuple2.java", "x/odd2_names_1_0_0/again/Tuple2.java");
    }

    @Test
    void everySourceOfTheRuntimeIsWritten() throws IOException {
        Path sources = Path.of("src", "main", "resources", "dev", "flight", "bindings", "java");
        try (Stream<Path> all = Files.list(sources)) {
            assertThat(all.map(path -> path.getFileName().toString().replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(WireSources.NAMES);
        }
    }
}
