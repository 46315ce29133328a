package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {

    /** Refuses everything at the root. */
    private static final String REFUSING = """
            read line
            echo '{"protocol":1,"language":"sh","types":["memory-pressure"]}'
            while read line; do
              case $line in *'"stop"'*) exit 0 ;; esac
              id=$(echo "$line" | sed 's/.*"id":\\([0-9]*\\).*/\\1/')
              echo "{\\"id\\":$id,\\"ok\\":false,\\"pointer\\":\\"\\",\\"message\\":\\"no\\"}"
            done
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String refusing() throws IOException {
        return "no=sh '" + file("refusing.sh", REFUSING) + "'";
    }

    @Test
    void withoutATesteeTheJavaBindingsAreAsked() {
        Run run = Run.of("conform");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("java    java", "all as they must be");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aTesteeThatFailsEndsWithOneAndItsCauses() throws IOException {
        Run run = Run.of("conform", "--testee", refusing(), "--filter", "memory-pressure/*");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("no: 4 cases fail", "failed  4 cases memory-pressure/case-critical,")
                .contains("refuses a valid value (a case of the enum) at the root: no");
    }

    @Test
    void aTypeThatATesteeMisspeltIsSaid() throws IOException {
        String misspelt = REFUSING.replace("[\"memory-pressure\"]", "[\"memory-pressure\",\"memory-sise\"]");
        String testee = "no=sh '" + file("misspelt.sh", misspelt) + "'";

        assertThat(Run.of("conform", "--testee", testee, "--filter", "memory-*").err())
                .contains(
                        "flight: no says that it has the type `memory-sise`, of which there are no values: did you mean"
                                + " `memory-size`?");
    }

    @Test
    void failuresThatAreExpectedAreFine() throws IOException {
        String list = file("expected.txt", "# all of them\nno:memory-pressure/case-*  # it refuses all\n");

        Run run =
                Run.of("conform", "--testee", refusing(), "--filter", "memory-pressure/*", "--expected-failures", list);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("4 expected failures");
    }

    @Test
    void anExpectedFailureThatPassesIsStaleAndCanBeFixed() throws IOException {
        String list = file("expected.txt", "# known\nmemory-size/full  # gone\n");

        Run stale = Run.of("conform", "--expected-failures", list);
        Run fixed = Run.of("conform", "--expected-failures", list, "--fix");

        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.out()).contains("stale expected failure `memory-size/full`");
        assertThat(fixed.code()).isZero();
        assertThat(fixed.err()).isEqualTo("wrote " + list + "\n");
        assertThat(Path.of(list)).hasContent("# known\n");
        assertThat(Run.of("conform", "--expected-failures", list).code()).isZero();
    }

    @Test
    void fixWritesAFileThatIsNotThere() throws IOException {
        String list = folder.resolve("new.txt").toString();
        String[] command = {
            "conform", "--testee", refusing(), "--filter", "memory-pressure/case-low", "--expected-failures", list
        };

        assertThat(Run.of(with(command, "--fix")).code()).isZero();
        assertThat(Path.of(list)).hasContent("no:memory-pressure/case-low  # failed: refuses a valid value: no");
        assertThat(Run.of(command).code()).isZero();
    }

    private static String[] with(String[] command, String more) {
        String[] longer = Arrays.copyOf(command, command.length + 1);
        longer[command.length] = more;
        return longer;
    }

    @Test
    void vectorsOfOnesOwnAreAsked() throws IOException {
        Files.createDirectories(folder.resolve("vectors/memory-size"));
        file(
                "vectors/memory-size/mine.json",
                "{\"type\": \"memory-size\", \"why\": \"mine\", \"input\": \"{}\", \"expect\": {\"error\": \"/bytes\"}}");

        Run run = Run.of("conform", "--vectors", folder.resolve("vectors").toString(), "--filter", "memory-size/*");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("1 case: all as they must be");
    }

    @Test
    void aBrokenVectorIsToldWithItsPlace() throws IOException {
        file(
                "mine.json",
                "{\"type\": \"memory-size\", \"why\": \"mine\", \"inptu\": \"{}\", \"expect\": {\"same\": true}}");

        Run run = Run.of("conform", "--vectors", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("error[field/unknown]", "mine.json:1:40", "did you mean `input`?");
    }

    @Test
    void aTesteeThatCannotBeStartedIsFour() {
        Run run = Run.of("conform", "--testee", "x=/no/such/program");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("flight: the testee `x` cannot be started");
    }

    @Test
    void foldersAndFilesThatAreNotThereAreFour() {
        assertThat(Run.of("conform", "--vectors", "/no/such/folder").code()).isEqualTo(4);
        assertThat(Run.of("conform", "--vectors", folder.toString()).code()).isEqualTo(4);
        assertThat(Run.of("conform", "--expected-failures", "/no/such/file").code())
                .isEqualTo(4);
        assertThat(Run.of("conform", "go", "--testees", "/no/such/file").code()).isEqualTo(4);
    }

    @Test
    void aListOfTesteesIsBuiltAndStarted() throws IOException {
        file("refusing.sh", REFUSING);
        String list = file("testees.yaml", """
                testees:
                  - {name: no, language: sh, build: [sh, -c, touch built], command: [sh, refusing.sh]}
                  - {name: broken, language: other, build: [sh, -c, 'echo "error: no such type" >&2; exit 3'], command: [sh]}
                """);

        Run run = Run.of("conform", "no", "--testees", list, "--filter", "memory-pressure/null");
        Run broken = Run.of("conform", "--lang", "other", "--testees", list);

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(folder.resolve("built")).exists();
        assertThat(broken.code()).isEqualTo(4);
        assertThat(broken.err()).contains("the testee `broken` cannot be built", "exit code 3", "error: no such type");
        assertThat(Run.of("conform", "nno", "--testees", list).err()).contains("did you mean `no`?");
        assertThat(Run.of("conform", "--lang", "ssh", "--testees", list).err()).contains("did you mean `sh`?");
    }

    @Test
    void twoTesteesOfOneNameAreAMistake() throws IOException {
        Run run = Run.of("conform", "java", "--testee", "java=sh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("two testees are called `java`");
    }

    @Test
    void everyFormatCanGoToAFile() throws IOException {
        String json = folder.resolve("out.json").toString();
        String xml = folder.resolve("out.xml").toString();

        Run run = Run.of(
                "conform", "--filter", "memory-size/*", "--format", "github,json=" + json, "--format", "junit=" + xml);

        assertThat(run.out()).isEmpty();
        assertThat(Schemas.CONFORM.mistakes(Files.readString(Path.of(json)))).isEmpty();
        assertThat(Files.readString(Path.of(xml))).contains("name=\"flight conform java\"");
    }
}
