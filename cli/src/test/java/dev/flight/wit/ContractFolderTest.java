package dev.flight.wit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFolderTest {

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Checked<Contract> read() {
        return ContractFolder.read(folder);
    }

    @Test
    void filesWithoutAPackageAreOfTheirFoldersOne() throws IOException {
        write("a.wit", "interface a { use b.{t}; }");
        write("b.wit", "package x:y; interface b { type t = u8; }");

        assertThat(ContractFixtures.read(folder).packages())
                .singleElement()
                .satisfies(each -> assertThat(each.interfaces())
                        .extracting(WitInterface::name)
                        .containsExactly("a", "b"));
    }

    @Test
    void filesRightInDepsAreOfPackagesOfTheirOwn() throws IOException {
        write("a.wit", "package x:y; interface a { use p:q/b.{t}; }");
        write("deps/one.wit", "package p:q; interface b { use r:s/c.{t}; }");
        write("deps/two.wit", "package r:s; interface c { type t = u8; }");
        write("deps/three/three.wit", "package u:v;");
        write("deps/three/deps/four.wit", "not read");
        write("notes.txt", "not read");

        assertThat(ContractFixtures.read(folder).packages())
                .extracting(each -> each.name() + " " + each.isDependency())
                .containsExactly("r:s true", "p:q true", "x:y false", "u:v true");
    }

    @Test
    void aFolderWithoutFilesIsSaid() {
        assertThat(ContractFixtures.said(read().findings()))
                .singleElement()
                .asString()
                .contains("file/unreadable: the folder holds no *.wit file");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(ContractFixtures.said(
                        ContractFolder.read(folder.resolve("none")).findings()))
                .singleElement()
                .asString()
                .contains("file/unreadable: cannot be read: there is no such file");
    }

    @Test
    void aFileThatIsNoTextDoesNotHideMistakesOfOthers() throws IOException {
        Files.write(folder.resolve("a.wit"), new byte[] {'/', '/', (byte) 0xE4, '\n'});
        write("b.wit", "package x:y; interface b { type = u8; }");

        assertThat(read().findings())
                .extracting(Diagnostic::rule)
                .containsExactly("contract/encoding", "contract/syntax");
    }

    @Test
    void aFileOverFourMebibytesIsRefused() throws IOException {
        write("a.wit", "/".repeat((4 << 20) + 1));

        assertThat(ContractFixtures.said(read().findings()))
                .singleElement()
                .asString()
                .contains("contract/too-large", "4194304");
    }

    @Test
    void aFileOfFourMebibytesIsRead() throws IOException {
        write("a.wit", "package x:y;" + "/".repeat((4 << 20) - 12));

        assertThat(read().findings()).isEmpty();
    }

    @Test
    void anUndecidedFileInAFolderOfSeveralPackagesIsSaid() throws IOException {
        write("a.wit", "package x:y;");
        write("b.wit", "package x:z;");
        write("c.wit", "interface b {}");

        assertThat(ContractFixtures.said(read().findings()))
                .singleElement()
                .asString()
                .contains("c.wit:1:1 contract/package");
    }

    @Test
    void packagesThatUseEachOtherAreSaid() throws IOException {
        write("a.wit", "package x:y; interface a { use x:z/c.{t}; } interface b { type t = u8; }");
        write("b.wit", "package x:z; interface c { type t = u8; } interface d { use x:y/b.{t}; }");

        assertThat(ContractFixtures.said(read().findings()))
                .singleElement()
                .asString()
                .contains("contract/cycle: `x:y` uses `x:z` uses `x:y`");
    }

    @Test
    void textsInDepsBelowTheOthersAreDependencies() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("deps/mine/a.wit", "package x:y; interface a { use p:q/b.{t}; }");
        files.put("deps/mine/deps/b.wit", "package p:q; interface b { type t = u8; }");

        Contract contract = Objects.requireNonNull(ContractReader.read(files).value());

        assertThat(contract.packages())
                .extracting(each -> each.name() + " " + each.isDependency())
                .containsExactly("p:q true", "x:y false");
    }
}
