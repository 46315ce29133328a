package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.conformance.source.Tools;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCommandsTest {

    private static final String OLD = """
            /// A package.
            package a:b@1.0.0;
            /// An interface.
            interface i {
              /// A record.
              record r {
                /// A field.
                a: u8,
                /// Another.
                b: u8,
              }
            }
            """;

    @TempDir
    Path folder = Path.of("");

    private String before = "";
    private String after = "";

    @BeforeEach
    void writeTheContracts() throws IOException {
        before = write("old.wit", OLD);
        after = write("new.wit", OLD.replace("    b: u8,\n", "    c: option<u8>,\n"));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void lintOfFlightsOwnContractIsClean() {
        Session session = Session.of("contract", "lint", "--fail-on", "info");

        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("no findings in 2 files\n");
    }

    @Test
    void lintReportsInTheFormatsOfValidate() throws IOException {
        String bad = write("bad.wit", OLD.replace("a: u8", "a: option<option<u8>>"));

        Session session = Session.of("contract", "lint", bad, "--format", "json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(Schemas.VALIDATE.mistakes(session.out())).isEmpty();
        assertThat(session.out()).contains("contract/nested-option");
    }

    @Test
    void lintLeavesOutWhatACommentIgnores() throws IOException {
        String ignored = write(
                "ignored.wit",
                OLD.replace(
                        "    a: u8",
                        "    // flight:ignore contract/nested-option three states on purpose\n    a:"
                                + " option<option<u8>>"));

        Session session = Session.of("contract", "lint", ignored);

        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("no findings in 1 file, 1 ignored by comments\n");
    }

    @Test
    void lintOfWhatCannotBeReadReportsThat() throws IOException {
        Session session = Session.of("contract", "lint", write("broken.wit", "package a:b@1.0.0;\nrecord {"));

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).contains("contract/syntax");
    }

    @Test
    void lintOfWhatIsNotThereIsAFaultOfTheSurroundings() {
        assertThat(Session.of("contract", "lint", folder.resolve("none").toString())
                        .code())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"wire, 1", "source, 1", "version, 1", "never, 0", "nothing, 2"})
    void diffFailsOnWhatIsAskedFor(String failOn, int code) {
        assertThat(Session.of("contract", "diff", before, after, "--fail-on", failOn)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void diffShowsWhatBreaksWhomAndWhichVersionIsDue() {
        Session session = Session.of("contract", "diff", before, after);

        assertThat(session.out().replace(folder + "/", "")).isEqualTo("""
                wire-breaking[field-removed] a:b/i/r.b is gone: u8
                    was old.wit:10:5
                    programs of the old contract cannot read all that those of the new one write
                compatible[field-added] a:b/i/r.c is new: option<u8>
                    is new.wit:10:5

                a:b: 1.0.0, major step due: 2.0.0, not done
                1 wire-breaking, 1 compatible
                """);
    }

    @Test
    void diffOfTheSameIsClean() {
        Session session = Session.of("contract", "diff", before, before, "--fail-on", "version");

        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("a:b: 1.0.0, no change\nno changes\n");
    }

    @Test
    void diffTakesAcceptedChangesOutAndReportsStaleOnes() throws IOException {
        String accepted = write("accepted", "field-removed a:b/i/r.b agreed with V6R\nfield-type * gone\n");

        Session session = Session.of("contract", "diff", before, after, "--ignore", accepted);

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).contains("accepted[field-removed] a:b/i/r.b is gone: u8: agreed with V6R");
        assertThat(session.err()).contains("contract-diff/stale").doesNotContain("agreed");
    }

    @Test
    void diffAsJsonIsValid() throws IOException {
        String accepted = write("accepted", "field-removed a:b/i/r.b agreed with V6R\n");

        String json = Session.of("contract", "diff", before, after, "--format", "json")
                .out();
        String less = Session.of("contract", "diff", before, after, "--format", "json", "--ignore", accepted)
                .out();

        assertThat(Schemas.CONTRACT_DIFF.mistakes(json)).isEmpty();
        assertThat(Schemas.CONTRACT_DIFF.mistakes(less)).isEmpty();
        assertThat(less).contains("\"reason\": \"agreed with V6R\"");
        assertThat(Schemas.CONTRACT_DIFF.mistakes(json.replace("\"impact\"", "\"else\"")))
                .isNotEmpty();
        assertThat(Schemas.CONTRACT_DIFF.mistakes(less.replace("\"reason\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void diffReadsACommit() throws IOException {
        OutsidePrograms.git();
        Files.createDirectories(folder.resolve("wit"));
        Files.writeString(folder.resolve("wit/a.wit"), OLD);
        git("init", "--quiet");
        git("add", "wit");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "first");

        var read = new GitRevision(new OutsideTools(), folder).read("HEAD", "wit");

        assertThat(read.findings()).isEmpty();
        assertThat(read.value())
                .isNotNull()
                .satisfies(contract ->
                        assertThat(contract.types().get(0).at().file()).isEqualTo("HEAD:wit/a.wit"));
    }

    private void git(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Tools.Outcome outcome = new OutsideTools().run(command, folder, Map.of());
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nowhere, REVISION:PATH", "no-such-revision:wit, no revision", "'--help:wit', no revision"})
    void diffOfWhatIsNotThereSaysWhatItCanBe(String old, String said) {
        OutsidePrograms.git();

        Session session = Session.of("contract", "diff", "--", old, after);

        assertThat(session.code()).isEqualTo(4);
        assertThat(session.err()).contains(said);
    }
}
