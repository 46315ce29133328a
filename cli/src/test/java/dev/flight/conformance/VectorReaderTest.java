package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorReaderTest {

    private static Checked<Vector> read(String members) {
        String text = "{\n\"type\": \"t\", \"why\": \"w\",\n" + members + "\n}";
        return VectorReader.read("t/a", "t/a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Vector good(String members) {
        Checked<Vector> read = read(members);
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    @Test
    void theInputIsTextOrBytesOrMade() {
        assertThat(good("\"input\": \"{\\\"a\\\\u0000\\\"}\", \"expect\": {\"same\": true}")
                        .request()
                        .input()
                        .text())
                .isEqualTo("{\"a\\u0000\"}");
        assertThat(good("\"inputBase64\": \"/w==\", \"expect\": {\"error\": \"\"}")
                        .request()
                        .input()
                        .bytes())
                .containsExactly(0xff);
        assertThat(
                        good("\"generate\": [{\"text\": \"[\", \"times\": 3}, {\"text\": \"]\"}], \"expect\": {\"error\": \"\"}")
                                .request()
                                .input()
                                .text())
                .isEqualTo("[[[]");
        assertThat(good("\"input\": \"\", \"expect\": {\"error\": \"\"}")
                        .request()
                        .input()
                        .size())
                .isZero();
    }

    @Test
    void theExpectationIsAnOutputOrPlaces() {
        assertThat(good("\"input\": \"1.0\", \"expect\": {\"output\": \"1\"}").expectation())
                .isEqualTo(new Expectation.Output(JsonBytes.of("1")));
        assertThat(good("\"input\": \"1\", \"expect\": {\"error\": [\"/a\", \"\"]}")
                        .expectation())
                .isEqualTo(new Expectation.Refusal(List.of("/a", ""), false, List.of()));
        assertThat(good("\"input\": \"1\", \"expect\": {\"error\": \"/a\", \"orAbove\": true}")
                        .expectation())
                .isEqualTo(new Expectation.Refusal(List.of("/a"), true, List.of()));
        assertThat(good("\"input\": \"1\", \"expect\": {\"errors\": [\"/a\", \"/b\"]}")
                        .expectation())
                .isEqualTo(new Expectation.Refusal(List.of("/a"), false, List.of("/a", "/b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"input\": \"1\"                                                           | `expect` is missing",
                "\"expect\": {\"same\": true}                                               | one of `input`, `inputBase64` and `generate`; 0 are given",
                "\"input\": \"1\", \"inputBase64\": \"\", \"expect\": {\"same\": true}      | 2 are given",
                "\"input\": {\"a\": 1}, \"expect\": {\"same\": true}                        | `input` is text in quotes",
                "\"input\": 5, \"expect\": {\"same\": true}                                 | `input` is text in quotes",
                "\"inputBase64\": \"?\", \"expect\": {\"same\": true}                       | is not base64",
                "\"input\": \"1\", \"expect\": {\"same\": true, \"error\": \"\"}            | an expectation is one of",
                "\"input\": \"1\", \"expect\": {}                                           | an expectation is one of",
                "\"input\": \"1\", \"expct\": {\"same\": true}                              | did you mean `expect`?",
                "\"input\": \"1\", \"strict\": \"yes\", \"expect\": {\"same\": true}        | write true or false",
                "\"generate\": [{\"text\": \"a\", \"times\": 99999999}], \"expect\": {\"same\": true} | it can be 1 to",
                "\"generate\": [{\"text\": \"aa\", \"times\": 16777216}], \"expect\": {\"same\": true} | longer than"
            })
    void aMistakeIsToldWithItsPlace(String members, String message) {
        Checked<Vector> read = read(members);

        assertThat(read.value()).isNull();
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(told(finding)).contains(message);
            assertThat(finding.at().text()).startsWith("t/a.json:");
        });
    }

    private static String told(Diagnostic finding) {
        return finding.message() + "; " + finding.hint();
    }

    @Test
    void thePackedOnesAreThoseOfTheFolder() throws IOException {
        Checked<List<Vector>> folder = Vectors.below(Path.of("..", "fixtures", "vectors"));

        assertThat(folder.findings()).isEmpty();
        assertThat(Vectors.builtin()).containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(folder.value()));
    }

    @Test
    void noTwoVectorsAskTheSame() {
        assertThat(Vectors.builtin().stream()
                        .map(each -> each.request().toString()
                                + each.request().input().base64()))
                .doesNotHaveDuplicates();
    }
}
