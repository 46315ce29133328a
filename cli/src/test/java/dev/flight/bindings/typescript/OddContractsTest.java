package dev.flight.bindings.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.bindings.GeneratedFile;
import dev.flight.diagnostic.Checked;
import dev.flight.profile.Catalogue;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractFolder;
import dev.flight.wit.ContractReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Contracts whose names and shapes are odd. What is generated for the fixtures is left in {@code target/typescript-odd},
 * where {@code scripts/conformance-typescript} compiles it.
 */
class OddContractsTest {

    private static final Path ODD = Path.of("..", "fixtures", "bindings", "typescript", "odd");
    private static final Path LEFT = Path.of("target", "typescript-odd");

    private static List<GeneratedFile> generated(Checked<Contract> contract) {
        assertThat(contract.hasErrors()).as(contract.findings().toString()).isFalse();
        return new TypeScriptGenerator(Map.of())
                .generate(
                        Objects.requireNonNull(contract.value()),
                        Catalogue.builtin().targets());
    }

    private static List<GeneratedFile> generated(String wit) {
        return generated(ContractReader.read(Map.of("a.wit", wit)));
    }

    private static String text(List<GeneratedFile> files, String path) {
        return files.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .map(GeneratedFile::text)
                .orElseThrow(() -> new AssertionError(path + " is not among "
                        + files.stream().map(GeneratedFile::path).toList()));
    }

    @Test
    void areGeneratedTheSameEachTime() throws IOException {
        List<GeneratedFile> files = generated(ContractFolder.read(ODD));

        for (GeneratedFile each : files) {
            Files.createDirectories(LEFT.resolve(each.path()).getParent());
            Files.writeString(LEFT.resolve(each.path()), each.text());
        }
        assertThat(generated(ContractFolder.read(ODD))).isEqualTo(files);
        assertThat(files).extracting(GeneratedFile::path).doesNotHaveDuplicates();
    }

    @Test
    void havePackagesThatAreToldApart() {
        List<GeneratedFile> files = generated(ContractFolder.read(ODD));

        assertThat(text(files, "shapes/package.json")).contains("\"name\": \"@odd/shapes\"", "\"version\": \"0.1.0\"");
        assertThat(text(files, "odd2-shapes/package.json"))
                .contains("\"name\": \"@odd2/shapes\"", "\"@odd/shapes\": \"^0.1.0\"");
        assertThat(text(files, "odd2-shapes/src/types/more.ts"))
                .contains("import type { Nested as ShapesNested", "export interface Nested {");
    }

    @Test
    void haveTheRuntimeOnceWherePackagesHangTogether() {
        assertThat(generated(ContractFolder.read(ODD)))
                .extracting(GeneratedFile::path)
                .filteredOn(each -> each.endsWith("/wire/codec.ts"))
                .containsExactly("shapes/src/wire/codec.ts");
    }

    @Test
    void haveNoResourcesAndNoFunctions() {
        List<GeneratedFile> files = generated(ContractFolder.read(ODD));

        assertThat(text(files, "shapes/src/types/shapes.ts")).doesNotContain("File", "open");
        assertThat(files).extracting(GeneratedFile::path).noneMatch(each -> each.contains("only-functions"));
    }

    @Test
    void haveTypesOfOneNameInTwoInterfaces() {
        List<GeneratedFile> files = generated(ContractFolder.read(ODD));

        assertThat(text(files, "globals/src/types/index.ts")).contains("export interface IndexNumber {");
        assertThat(text(files, "globals/src/types/types.ts")).contains("export interface TypesNumber {");
        assertThat(text(files, "globals/src/codecs.ts")).contains("['index/number', ", "['types/number', ");
    }

    @Test
    void haveAsManyEntriesAsTheirListsOfPairsHaveItems() {
        List<GeneratedFile> files = generated("package a:b; interface c { type d = list<tuple<string, u8>, 2>; }");

        assertThat(text(files, "b/src/types/c.ts")).contains("export type D = { readonly [key: string]: number };");
        assertThat(text(files, "b/src/codecs/c.ts")).contains("wire.map(wire.u8, 2)");
    }

    @Test
    void cannotEndTheCommentThatTheirWordsStandIn() {
        String types = text(
                generated("package a:b; interface c { /// ends */ here\n /// @deprecated\n type d = u8; }"),
                "b/src/types/c.ts");

        assertThat(types).contains(" * ends *\\/ here\n * \\@deprecated\n */\nexport type D = number;\n");
    }

    @Test
    void keepWhatGatesSay() {
        String types = text(
                generated("package a:b@1.2.0; interface c { @since(version = 1.1.0) @deprecated(version = 1.2.0)"
                        + " type d = u8; }"),
                "b/src/types/c.ts");

        assertThat(types).contains("@since 1.1.0", "@deprecated since 1.2.0");
    }

    @Test
    void sayWhichTypeNoBindingHas() {
        assertThatThrownBy(() -> generated("package a:b; interface c { record d { e: stream<u8> } }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no binding has values of StreamOf");
    }

    @Test
    void haveNoPlatformsUnlessTheySpeakOfThem() {
        assertThat(generated("package a:b; interface c { record client-info { platform: string } }"))
                .extracting(GeneratedFile::path)
                .noneMatch(each -> each.contains("/platform/") || each.contains("/react/"));
    }
}
