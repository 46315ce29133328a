package dev.flight.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.InputFiles.Expanded;
import dev.flight.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {

    /** A folder below the working folder, so that relative names are tried. */
    private Path root = Path.of("target");

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(root);
        root = Files.createTempDirectory(root, "inputs");
        for (String name : List.of(
                "a.yaml",
                "b.yml",
                "c.txt",
                ".hidden.yaml",
                ".git/config.yaml",
                "sub/d.yaml",
                "sub/deep/e.yaml",
                "sub/deep/.cache/f.yaml",
                "other/deep/down/g.yaml")) {
            write(name);
        }
        Files.createDirectories(root.resolve("empty"));
    }

    @AfterEach
    void removeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatGzipCompressedIsReadAsItsText() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write("kind: Scenario".getBytes(StandardCharsets.UTF_8));
        }
        Input input = Input.bytes("scenario.yaml.gz", zipped.toByteArray());

        assertThat(input.read(100)).asString(StandardCharsets.UTF_8).isEqualTo("kind: Scenario");
        assertThat(input.read(3)).asString(StandardCharsets.UTF_8).isEqualTo("kind");
    }

    @Test
    void whatGzipCompressedAndIsCutOffIsSaidToBe() throws IOException {
        byte[] cut = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1};

        Diagnostic finding = Loaded.of(Input.bytes("a.yaml.gz", cut), new YamlReader())
                .findings()
                .get(0);

        assertThat(finding.message()).isEqualTo("cannot be read: what gzip compressed is damaged or cut off");
        assertThat(finding.hint()).contains("gzip -t");
    }

    @Test
    void aFileIsItselfWhateverItsName() {
        assertThat(found("c.txt")).containsExactly("c.txt");
        assertThat(found(".hidden.yaml")).containsExactly(".hidden.yaml");
        assertThat(expand("c.txt").inputs()).allMatch(Input::expected);
    }

    @Test
    void aFolderIsTheYamlFilesBelowItSortedWithoutTheHidden() {
        assertThat(found(""))
                .containsExactly("a.yaml", "b.yml", "other/deep/down/g.yaml", "sub/d.yaml", "sub/deep/e.yaml");
        assertThat(found("sub/")).containsExactly("sub/d.yaml", "sub/deep/e.yaml");
        assertThat(found("./sub")).containsExactly("sub/d.yaml", "sub/deep/e.yaml");
        assertThat(found("sub/../sub/deep")).containsExactly("sub/deep/e.yaml");
        assertThat(expand("").inputs()).noneMatch(Input::expected);
    }

    @Test
    void aHiddenFolderThatIsNamedIsWalked() {
        assertThat(found(".git")).containsExactly(".git/config.yaml");
        assertThat(found(".git/*.yaml")).containsExactly(".git/config.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.yaml           | a.yaml",
                "?.y*ml           | a.yaml b.yml",
                "[ab].y*          | a.yaml b.yml",
                "*                | a.yaml b.yml c.txt",
                "{a,b}.{yaml,yml} | a.yaml b.yml",
                "sub/*.yaml       | sub/d.yaml",
                "*/d.yaml         | sub/d.yaml",
                "**/*.yaml        | a.yaml other/deep/down/g.yaml sub/d.yaml sub/deep/e.yaml",
                "**/e.yaml        | sub/deep/e.yaml",
                "sub/**/*.yaml    | sub/d.yaml sub/deep/e.yaml",
                "**/deep/**/*.yaml | other/deep/down/g.yaml sub/deep/e.yaml",
                "other/**/down/**/g.yaml | other/deep/down/g.yaml",
                "**/other/**/down/g.yaml | other/deep/down/g.yaml",
                "**/*.{yaml,yml}  | a.yaml b.yml other/deep/down/g.yaml sub/d.yaml sub/deep/e.yaml",
                "sub/**/{d,e}.*   | sub/d.yaml sub/deep/e.yaml",
                "{sub,other/**}/*.yaml | other/deep/down/g.yaml sub/d.yaml",
                "{sub,other/**/down}/*.yaml | other/deep/down/g.yaml sub/d.yaml",
                "sub/**           | sub/d.yaml sub/deep/e.yaml",
                ".h*.yaml         | .hidden.yaml"
            })
    void aPatternIsWhatItMatches(String pattern, String files) {
        assertThat(found(pattern)).containsExactly(files.split(" "));
        assertThat(expand(pattern).inputs()).allMatch(Input::expected);
        assertThat(expand(pattern).missing()).isEmpty();
    }

    @Test
    void aPatternMayStartWithADotSlashOrBeAbsolute() {
        assertThat(names(InputFiles.expand(List.of("./" + root + "/*.yaml")))).containsExactly("a.yaml");
        assertThat(InputFiles.expand(List.of(root.toAbsolutePath() + "/**/e.yaml"))
                        .inputs())
                .extracting(Input::name)
                .containsExactly(root.toAbsolutePath()
                        .resolve("sub/deep/e.yaml")
                        .toString()
                        .replace('\\', '/'));
    }

    @Test
    void aFileNamedTwiceIsReadOnceAndIsNoMistake() {
        Expanded expanded = expand("a.yaml", "./a.yaml", "sub/../a.yaml", "*.yaml", "", "sub", "sub/*.yaml");

        assertThat(names(expanded))
                .containsExactly("a.yaml", "b.yml", "other/deep/down/g.yaml", "sub/d.yaml", "sub/deep/e.yaml");
        assertThat(expanded.missing()).isEmpty();
    }

    @Test
    void aFileMetInAFolderAndNamedTooIsExpected() {
        assertThat(expand("", "a.yaml").inputs())
                .filteredOn(Input::expected)
                .extracting(Input::path)
                .containsExactly(root.resolve("a.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.yaml",
                "gone/",
                "*.json",
                "gone/**/*.yaml",
                "[x].yaml",
                "level[1.yaml",
                "{a",
                "a[",
                "empty",
                "gone[1]/a.yaml"
            })
    void whatNamesNothingIsMissing(String argument) {
        Expanded expanded = expand("a.yaml", argument);

        assertThat(names(expanded)).containsExactly("a.yaml");
        assertThat(expanded.missing()).hasSize(1);
        assertThat(Unreadable.missing(expanded.missing().get(0)).rule()).isEqualTo("file/unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level[1].yaml", "level[1.yaml", "{x}.yaml", "what?.yaml", "st*r.yaml"})
    void aRealNameGoesBeforeAPattern(String name) throws IOException {
        try {
            write(name);
        } catch (FileSystemException | java.nio.file.InvalidPathException notOnThisSystem) {
            assumeThat(name).isNull();
        }

        assertThat(found(name)).containsExactly(name);
        assertThat(expand(name).missing()).isEmpty();
    }

    @Test
    void aFolderWithBracketsInItsNameIsWalked() throws IOException {
        write("set[1]/x.yaml");

        assertThat(found("set[1]")).containsExactly("set[1]/x.yaml");
    }

    @Test
    void aLinkToAFolderIsWalkedUnderItsOwnName() throws IOException {
        try {
            Files.createSymbolicLink(root.resolve("link"), root.toAbsolutePath().resolve("sub"));
        } catch (IOException | UnsupportedOperationException notOnThisSystem) {
            assumeThat(root).isNull();
        }

        assertThat(found("link")).containsExactly("link/d.yaml", "link/deep/e.yaml");
        assertThat(found("link/*.yaml")).containsExactly("link/d.yaml");
    }

    @Test
    void namesInFindingsHaveSlashesAndNoDots() {
        assertThat(expand("./sub/../a.yaml").inputs())
                .extracting(Input::name)
                .containsExactly(root.toString().replace('\\', '/') + "/a.yaml");
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "kind: AllocationManifest\n");
    }

    @Test
    void aFolderReachedByTwoNamesIsReadOnceAndAFileWithTwoNamesTwice() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), root.toAbsolutePath().resolve("sub"));
        Files.createSymbolicLink(
                root.resolve("alias.yaml"), root.toAbsolutePath().resolve("a.yaml"));

        assertThat(names(expand("sub", "link"))).containsExactly("sub/d.yaml", "sub/deep/e.yaml");
        assertThat(names(expand("a.yaml", "alias.yaml"))).containsExactly("a.yaml", "alias.yaml");
    }

    @Test
    void aFolderWithoutFilesIsSaidToBeOne() {
        assertThat(Unreadable.missing(root.resolve("empty").toString()).hint())
                .isEqualTo("name a folder that has some, also further down, or the files themselves");
        assertThat(Unreadable.missing(root.resolve("nowhere").toString()).hint())
                .contains("from the working folder");
    }

    private Expanded expand(String... arguments) {
        return InputFiles.expand(Arrays.stream(arguments)
                .map(argument -> argument.isEmpty() ? root.toString() : root + "/" + argument)
                .toList());
    }

    private List<String> found(String argument) {
        return names(expand(argument));
    }

    private List<String> names(Expanded expanded) {
        return expanded.inputs().stream()
                .map(input -> root.normalize()
                        .relativize(Path.of(input.name()))
                        .toString()
                        .replace('\\', '/'))
                .toList();
    }
}
