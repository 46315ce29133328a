package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.validate.SourceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline and the folders around it: what it knows files by does not depend on where the command is run. */
class BaselineFoldersTest {

    @TempDir
    Path folder;

    private Path levels;
    private Path manifest;

    @BeforeEach
    void aGameWithABrokenManifest() throws IOException {
        levels = Files.createDirectories(folder.resolve("game/levels"));
        manifest = Files.writeString(levels.resolve("a.yaml"), ExitCodesTest.BROKEN);
    }

    private Run run(Path from, String... arguments) {
        return Run.Around.NOTHING.folder(from).run(arguments);
    }

    @Test
    void holdsFromEveryFolderInsideAndOutsideTheRepository() throws IOException {
        Files.createDirectories(folder.resolve("game/.git"));
        Path known = folder.resolve("game/known.json");
        run(levels, "validate", "--format", "json=" + known, manifest.toString());

        assertThat(Files.readString(known)).contains("\"path\": \"levels/a.yaml\"");
        for (Path from : new Path[] {folder, folder.resolve("game"), levels}) {
            assertThat(run(from, "validate", "--baseline", known.toString(), manifest.toString()))
                    .isEqualTo(new Run(0, "no findings in 1 file, 1 known to the baseline\n", ""));
        }
    }

    @Test
    void outsideARepositoryHoldsBesideItsManifestsWhereverTheyAreMoved() throws IOException {
        Path known = folder.resolve("game/reports/known.json");
        run(levels, "validate", "--format", "json=" + known, manifest.toString());
        assertThat(Files.readString(known)).contains("\"path\": \"../levels/a.yaml\"");

        Files.move(folder.resolve("game"), folder.resolve("moved"));
        String there = folder.resolve("moved/levels/a.yaml").toString();
        String then = folder.resolve("moved/reports/known.json").toString();
        assertThat(run(folder, "validate", "--baseline", then, there).code()).isZero();
    }

    @Test
    void pathsStartAtTheRepositoryOfTheReportElseThatOfTheWorkingFolder() throws IOException {
        Files.createDirectories(folder.resolve("game/.git"));
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve(".git"));
        Path plain = Files.createDirectories(folder.resolve("plain"));

        assertThat(root(levels, other.resolve("known.json"))).isEqualTo(other.toString());
        assertThat(root(levels, plain.resolve("known.json")))
                .isEqualTo(folder.resolve("game").toString());
        assertThat(root(levels, null)).isEqualTo(folder.resolve("game").toString());
        assertThat(root(plain, plain.resolve("a/known.json")))
                .isEqualTo(plain.resolve("a").toString());
        assertThat(root(plain, null)).isEqualTo(plain.toString());
    }

    private static String root(Path from, @Nullable Path report) {
        SourceRoot root = SourceRoots.forReport(
                report,
                new Host(
                        InputStream.nullInputStream(),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(Writer.nullWriter()),
                        Map.of(),
                        from,
                        false,
                        0));
        return root.root();
    }
}
