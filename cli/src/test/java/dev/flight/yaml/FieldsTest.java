package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Findings;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final Findings findings = new Findings();

    private Fields fields(String text) {
        return Objects.requireNonNull(Fields.of(Yaml.root(text), "thing", findings));
    }

    private List<String> messages() {
        return findings.all().stream()
                .map(each -> each.rule() + ": " + each.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-5,-5", "42,42", "0x1F,31", "-0,0", "999999999999999999,999999999999999999"})
    void readsWholeNumbers(String text, long number) {
        assertThat(fields("n: " + text).integer("n", Long.MIN_VALUE, Long.MAX_VALUE))
                .isEqualTo(number);
        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1e3",
                "1_000",
                "017",
                "0o17",
                "0b1",
                "+3",
                ".inf",
                ".nan",
                "yes",
                "\"3\"",
                "'3'",
                "1 000",
                "0x",
                "-0x1",
                "9999999999999999999",
                "\uFF13",
                "\u0663",
                "1:30"
            })
    void refusesWhatIsNoWholeNumber(String text) {
        assertThat(fields("n: " + text).integer("n", 0, 100)).isNull();
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("field/value: `n` is `")
                .endsWith("not a whole number");
    }

    @Test
    void aNumberKeepsItsBounds() {
        assertThat(fields("n: 1").integer("n", 1, 3)).isEqualTo(1);
        assertThat(fields("n: 3").integer("n", 1, 3)).isEqualTo(3);
        assertThat(messages()).isEmpty();
        assertThat(fields("n: 0").integer("n", 1, 3)).isNull();
        assertThat(fields("n: 4").integer("n", 1, 3)).isNull();
        assertThat(messages())
                .containsExactly("field/value: `n` is 0; it can be 1 to 3", "field/value: `n` is 4; it can be 1 to 3");
    }

    @Test
    void onlyTrueAndFalseAreTruthValues() {
        assertThat(fields("b: true").bool("b")).isTrue();
        assertThat(fields("b: false").bool("b")).isFalse();
        assertThat(messages()).isEmpty();
        for (String other : new String[] {"yes", "no", "True", "FALSE", "on", "1", "\"true\""}) {
            assertThat(fields("b: " + other).bool("b")).isNull();
        }
        assertThat(messages()).hasSize(7).allMatch(message -> message.startsWith("field/value: `b` is `"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothingIsNoText(String text) {
        assertThat(fields("t: " + text).text("t")).isNull();
        assertThat(messages()).containsExactly("field/type: `t` takes text, found nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "012", "1:30", "2024-01-01", "16M", ".inf", "0x10", "1_000", "true", "<<", "="})
    void whateverIsWrittenIsText(String text) {
        assertThat(fields("t: " + text).text("t")).isEqualTo(text);
        assertThat(messages()).isEmpty();
    }

    @Test
    void aQuotedNullIsText() {
        assertThat(fields("t: \"null\"").text("t")).isEqualTo("null");
        assertThat(fields("t: '~'").text("t")).isEqualTo("~");
        assertThat(fields("t: ''").text("t")).isNull();
        assertThat(messages()).containsExactly("field/value: `t` is empty");
    }

    @Test
    void aFieldThatIsNotThereReadsAsNothing() {
        Fields fields = fields("x: 1");

        assertThat(fields.text("t")).isNull();
        assertThat(fields.integer("n", 0, 1)).isNull();
        assertThat(fields.bool("b")).isNull();
        assertThat(fields.list("l")).isEmpty();
        assertThat(fields.child("c", "child")).isNull();
        assertThat(messages()).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsReported() {
        try (Fields fields = fields("name: a\nnaem: b\nelse: c\n")) {
            fields.text("name");
        }

        assertThat(messages())
                .containsExactly(
                        "field/unknown: a thing has no field `naem`", "field/unknown: a thing has no field `else`");
        assertThat(findings.all().get(0).hint()).isEqualTo("did you mean `name`?");
        assertThat(findings.all().get(1).hint()).isEqualTo("known: name");
    }

    @Test
    void whatIsMissingIsReportedAtTheWhole() {
        fields("{a: 1}").require("a", "b", "c");

        assertThat(messages()).containsExactly("field/missing: a thing needs `b`", "field/missing: a thing needs `c`");
        assertThat(findings.all()).allMatch(each -> each.at().start().column() == 1);
    }

    @Test
    void aListIsAList() {
        assertThat(fields("l: [a, b]").list("l")).hasSize(2);
        assertThat(fields("l: []").list("l")).isEmpty();
        assertThat(messages()).isEmpty();
        assertThat(fields("l: a").list("l")).isEmpty();
        assertThat(fields("l: {a: b}").list("l")).isEmpty();
        assertThat(fields("l:").list("l")).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "field/type: `l` takes a list, found `a`",
                        "field/type: `l` takes a list, found a mapping",
                        "field/type: `l` takes a list, found nothing");
    }

    @Test
    void aListOfNamesLeavesOutWhatIsNone() {
        assertThat(fields("l: [a, [b], {c: d}, ~, '', e]").scalars("l"))
                .extracting(Scalar::text)
                .containsExactly("a", "e");
        assertThat(messages()).hasSize(4);
    }

    @Test
    void aChoiceIsExact() {
        Map<String, Integer> choices = Map.of("low", 1, "high", 2);

        assertThat(fields("c: low").choice("c", choices)).isEqualTo(1);
        assertThat(fields("c: Low").choice("c", choices)).isNull();
        assertThat(messages()).containsExactly("field/value: `c` cannot be `Low`");
        assertThat(findings.all().get(0).hint()).isEqualTo("did you mean `low`?");
    }

    @Test
    void bytesMayLackTheirUnitUnlessQuoted() {
        assertThat(fields("a: 32").byteCount("a")).isEqualTo(ByteSize.of(32));
        assertThat(fields("a: 1KB").byteCount("a")).isEqualTo(ByteSize.of(1024));
        assertThat(fields("a: 0x20").byteCount("a")).isEqualTo(ByteSize.of(32));
        assertThat(fields("a: '1KB'").byteCount("a")).isEqualTo(ByteSize.of(1024));
        assertThat(messages()).isEmpty();
        assertThat(fields("a: '32'").byteCount("a")).isNull();
        assertThat(fields("a: -1").byteCount("a")).isNull();
        assertThat(messages()).hasSize(2);
    }

    @Test
    void noMessageQuotesALongValueWhole() {
        String text = "9".repeat(70_000);

        fields("s: " + text + "MB").parsed("s", "a size", ByteSize::parse);
        fields("s: " + text).integer("s", 0, 1);
        try (Fields fields = fields("? " + "k".repeat(1000) + "\n: x")) {
            fields.text("s");
        }

        assertThat(messages()).hasSize(3).allMatch(message -> message.length() < 200);
    }
}
