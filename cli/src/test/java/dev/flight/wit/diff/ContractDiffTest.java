package dev.flight.wit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.wit.BuiltinContract;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDiffTest {

    static Contract contract(String version, String items) {
        String text = "package a:b@" + version + ";\ninterface i {\n" + items + "\n}\n";
        Checked<Contract> read = ContractReader.read(Map.of("a.wit", text));
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.value());
    }

    private static List<String> changes(String before, String after) {
        return ContractDiff.of(contract("1.0.0", before), contract("1.0.0", after)).stream()
                .map(each -> each.kind().text() + " " + each.impact().text()
                        + each.readers().stream()
                                .map(reader -> " " + reader.text())
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void aContractAndItselfDoNotDiffer() {
        assertThat(ContractDiff.of(BuiltinContract.read(), BuiltinContract.read()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: u8          | a: u8, b: u8         | field-added wire-breaking new-readers",
                "a: u8          | a: u8, b: option<u8> | field-added compatible",
                "a: u8, b: u8   | a: u8                | field-removed wire-breaking old-readers",
                "a: u8, b: option<u8> | a: u8          | field-removed source-breaking",
                "a: u8, text: string | a: u8, texts: string | field-renamed wire-breaking old-readers new-readers",
                "a: u8, text: string | a: u8, words: string | field-renamed wire-breaking old-readers new-readers",
                "a: u8, b: u16  | b: u16, a: u8        | order compatible",
                "a: u8          | a: option<u8>        | field-type wire-breaking old-readers",
                "a: option<u8>  | a: u8                | field-type wire-breaking new-readers",
                "a: u32         | a: u64               | field-type wire-breaking old-readers",
                "a: u64         | a: u32               | field-type wire-breaking new-readers",
                "a: u32         | a: s32               | field-type wire-breaking old-readers new-readers",
                "a: u32         | a: s64               | field-type wire-breaking old-readers",
                "a: u64         | a: s64               | field-type wire-breaking old-readers",
                "a: f32         | a: f64               | field-type wire-breaking old-readers",
                "a: u8          | a: f32               | field-type wire-breaking old-readers",
                "a: u64         | a: f32               | field-type wire-breaking old-readers new-readers",
                "a: char        | a: string            | field-type wire-breaking old-readers",
                "a: u8          | a: string            | field-type wire-breaking old-readers new-readers",
                "a: list<u8>    | a: u8                | field-type wire-breaking old-readers new-readers",
                "a: list<u8>    | a: list<u16>         | field-type wire-breaking old-readers",
                "a: list<tuple<string, u8>> | a: list<u8> | field-type wire-breaking old-readers new-readers",
                "a: list<tuple<string, u8>> | a: list<tuple<string, u16>> | field-type wire-breaking old-readers",
                "a: tuple<u8, u8> | a: tuple<u8>       | field-type wire-breaking old-readers new-readers",
                "a: result<u8>  | a: result<u8, string> | field-type wire-breaking old-readers new-readers",
                "a: option<u32> | a: option<u64>       | field-type wire-breaking old-readers"
            })
    void judgesTheFieldsOfARecord(String before, String after, String change) {
        assertThat(changes("record r { " + before + " }", "record r { " + after + " }"))
                .containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enum e { a, b }       | enum e { a, b, zebra }    | value-added wire-breaking old-readers",
                "enum e { a, zebra }   | enum e { a }              | value-removed wire-breaking new-readers",
                "enum e { a, zebra }   | enum e { a, zebras }      | value-renamed wire-breaking old-readers new-readers",
                "enum e { a, b }       | enum e { b, a }           | order compatible",
                "flags f { a, b }      | flags f { a, b, zebra }   | value-added wire-breaking old-readers",
                "variant v { a, b }    | variant v { a, b, zebra } | case-added wire-breaking old-readers",
                "variant v { a, zebra } | variant v { a }          | case-removed wire-breaking new-readers",
                "variant v { a }       | variant v { a(u8) }       | case-payload wire-breaking old-readers new-readers",
                "variant v { a(u8) }   | variant v { a }           | case-payload wire-breaking old-readers new-readers",
                "variant v { a }       | variant v { a(option<u8>) } | case-payload wire-breaking old-readers",
                "variant v { a(u8) }   | variant v { a(u16) }      | case-type wire-breaking old-readers",
                "type t = u8;          | type t = u16;             | alias-type wire-breaking old-readers",
                "record r { a: u8 }    | variant r { a(u8) }       | type-kind wire-breaking old-readers new-readers",
                "record r { a: u8 }    | record r { a: u8 } enum e { a } | type-added compatible",
                "record r { a: u8 } enum e { a } | record r { a: u8 } | type-removed source-breaking",
                "record r { a: u8 }    | record renamed { a: u8 }  | type-renamed source-breaking",
                "f: func();            | f: func(); g: func();     | function-added compatible",
                "f: func(); g: func(); | f: func();                | function-removed source-breaking",
                "f: func();            | f: func(a: u8);           | function-type source-breaking",
                "record r { a: u8 }    | @since(version = 1.0.0) @deprecated(version = 1.0.0) record r { a: u8 } | deprecated"
                        + " compatible"
            })
    void judgesTypes(String before, String after, String change) {
        assertThat(changes(before, after)).containsExactly(change);
    }

    @Test
    void anotherNameOfTheSameTypeBreaksSourcesOnly() {
        assertThat(changes("record r { a: string }", "type id = string; record r { a: id }"))
                .containsExactly("field-type source-breaking", "type-added compatible");
    }

    @Test
    void aTypeThatIsRenamedChangesNoFieldThatUsesIt() {
        assertThat(changes("record s { x: u8 } record r { a: s }", "record size { x: u8 } record r { a: size }"))
                .containsExactly("type-renamed source-breaking");
    }

    @Test
    void aChangeInsideATypeIsToldOnce() {
        assertThat(changes(
                        "record s { x: u8 } record r { a: s, b: list<s> }",
                        "record s { x: u16 } record r { a: s, b: list<s> }"))
                .containsExactly("field-type wire-breaking old-readers");
    }

    @Test
    void aStringThatBecomesAnEnumBreaksNewReadersAndTheOtherWayOldOnes() {
        String text = "enum e { a } record r { a: string, e: e }";
        String named = "enum e { a } record r { a: e, e: e }";

        assertThat(changes(text, named)).containsExactly("field-type wire-breaking new-readers");
        assertThat(changes(named, text)).containsExactly("field-type wire-breaking old-readers");
    }

    @Test
    void theVersionOfAPackageIsNoChangeOfItsTypes() {
        assertThat(ContractDiff.of(contract("1.0.0", "enum e { a }"), contract("2.0.0", "enum e { a }")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3 | 1.2.3 | enum e { a, b }     | major | 2.0.0 | false",
                "1.2.3 | 2.0.0 | enum e { a, b }     | major | 2.0.0 | true",
                "1.2.3 | 1.3.0 | enum e { a, b }     | major | 2.0.0 | false",
                "0.2.3 | 0.2.4 | enum e { a, b }     | minor | 0.3.0 | false",
                "0.2.3 | 0.3.0 | enum e { a, b }     | minor | 0.3.0 | true",
                "1.2.3 | 1.2.4 | enum e { a } enum f { a } | minor | 1.3.0 | false",
                "1.2.3 | 1.3.0 | enum e { a } enum f { a } | minor | 1.3.0 | true",
                "0.2.3 | 0.2.4 | enum e { a } enum f { a } | patch | 0.2.4 | true",
                "1.2.3 | 1.2.3 | enum e { a }        | none  | 1.2.3 | true",
                "1.2.3 | 2.0.0-rc.1 | enum e { a, b } | major | 2.0.0 | false"
            })
    void saysWhichStepIsDue(String from, String to, String items, String due, String suggested, boolean isEnough) {
        Contract before = contract(from, "enum e { a }");
        Contract after = contract(to, items);

        VersionStep step =
                VersionStep.of(before, after, ContractDiff.of(before, after)).get(0);

        assertThat(step.due().text()).isEqualTo(due);
        assertThat(step.suggested()).isEqualTo(suggested);
        assertThat(step.isEnough()).isEqualTo(isEnough);
    }
}
