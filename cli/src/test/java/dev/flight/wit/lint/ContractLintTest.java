package dev.flight.wit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.wit.BuiltinContract;
import dev.flight.wit.Contract;
import dev.flight.wit.ContractReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractLintTest {

    private static List<Diagnostic> all(String text) {
        Checked<Contract> read = ContractReader.read(Map.of("a.wit", text));
        assertThat(read.findings()).isEmpty();
        return ContractLint.check(Objects.requireNonNull(read.value()));
    }

    /** What is found but for docs, in a package at 1.2.0 with one interface. */
    private static List<String> found(String items) {
        return all("package a:b@1.2.0;\ninterface i {\n" + items + "\n}\n").stream()
                .filter(each -> !each.rule().equals("contract/missing-docs"))
                .map(each -> each.at().start().line() - 2 + " " + each.rule())
                .toList();
    }

    @Test
    void flightsOwnContractIsClean() {
        assertThat(ContractLint.check(BuiltinContract.read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record r { a: option<option<u32>> }",
                "type o = option<u32>; record r { a: option<o> }",
                "variant v { a(list<option<option<u8>>>) }"
            })
    void findsAnOptionInAnOption(String items) {
        assertThat(found(items)).containsExactly("1 contract/nested-option");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record r { a: list<tuple<u32, string>> }",
                "record k { a: string } record r { a: list<tuple<k, string>> }",
                "type n = bool; record r { a: option<list<tuple<n, string>>> }"
            })
    void findsAListOfPairsThatIsNoObject(String items) {
        assertThat(found(items)).containsExactly("1 contract/list-of-pairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record r { a: list<tuple<string, option<u8>>>, b: list<option<u8>>, c: option<list<option<u8>>> }",
                "enum e { a, b } type key = e; record r { a: list<tuple<key, u8>>, b: list<tuple<u8, u8, u8>> }",
                "record r { id: string, user-id: string, v6r-id: u8 } flags f { a, b }",
                "@since(version = 1.2.0) @deprecated(version = 1.2.0) record r { a: u8 }",
                "use j.{x}; record r { a: x } } interface j { record x { a: u8 }"
            })
    void findsNothingInWhatIsWell(String items) {
        assertThat(found(items)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enum client-type { web } enum client { type-web }",
                "enum client-type { web } record client-type-web { a: u8 }",
                "record same { a: u8 } } interface j { record same { a: u8 }"
            })
    void findsNamesThatBecomeOne(String items) {
        assertThat(found(items)).contains("1 contract/name-collision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@since(version = 1.2.0) @deprecated(version = 1.1.0) record r { a: u8 }",
                "@since(version = 1.2.0) @deprecated(version = 1.2.0-rc.2) f: func();"
            })
    void findsWhatIsDeprecatedBeforeItIsThere(String items) {
        assertThat(found(items)).containsExactly("1 contract/gate-order");
    }

    @Test
    void findsAPackageWithoutVersion() {
        assertThat(all("package a:b;\n/// I.\ninterface i {\n/// R.\nrecord r {\n/// A.\na: u8 }\n}\n"))
                .extracting(Diagnostic::rule)
                .containsExactly("contract/no-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record error { a: u8 }", "record r { to-string: string }", "enum date { a }"})
    void findsANameThatALanguageHas(String items) {
        assertThat(found(items)).containsExactly("1 contract/reserved-name");
    }

    @Test
    void findsWordsInCapitals() {
        assertThat(found("record r { user-ID: u8 }")).containsExactly("1 contract/upper-case");
    }

    @Test
    void findsNamesThatNothingUses() {
        assertThat(found("type t = u8;")).containsExactly("1 contract/unused");
        assertThat(found("use j.{x}; } interface j { record x { a: u8 }")).containsExactly("0 contract/unused");
    }

    @Test
    void aTypeThatAFunctionUsesIsUsed() {
        assertThat(found("type t = u8; f: func(a: option<t>) -> result<t>;")).isEmpty();
    }

    @Test
    void findsAHandleInWhatIsSent() {
        assertThat(found("resource r; record s { a: borrow<r> } record t { a: option<r> }"))
                .containsExactly("1 contract/no-json", "1 contract/no-json");
    }

    @Test
    void findsWhatHasNoDocComment() {
        assertThat(
                        all(
                                "package a:b@1.0.0;\ninterface i {\n/// A size.\nrecord r { a: u8 }\nenum e { b }\nf: func();\n}\n"))
                .extracting(
                        each -> each.at().start().line() + " " + each.severity().text())
                .containsExactly("2 warning", "4 info", "5 warning", "5 info", "6 warning");
    }
}
