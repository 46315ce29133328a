package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedFailuresTest {

    private static final List<CaseResult> RESULTS = List.of(
            Cases.result("go", "a/one", Verdict.FAILED),
            Cases.result("go", "a/two", Verdict.PASSED),
            Cases.result("ts", "a/one", Verdict.CRASHED),
            Cases.result("ts", "a/two", Verdict.SKIPPED));

    private static ConformanceResult applied(String list, boolean isWhole) {
        return ExpectedFailures.read(list).applied(testees("go", "ts"), RESULTS, isWhole);
    }

    private static List<Testee.Identity> testees(String... names) {
        return List.of(names).stream()
                .map(name -> new Testee.Identity(name, name, Set.of(), false))
                .toList();
    }

    @Test
    void whatIsListedIsNoNews() {
        assertThat(applied("a/one", true).news()).isEmpty();
        assertThat(applied("a/one", true).expectedFailures()).isEqualTo(2);
        assertThat(applied("# nothing\n\n", true).news()).hasSize(2);
        assertThat(applied("go:a/one # known", true).news())
                .extracting(CaseResult::testee)
                .containsExactly("ts");
        assertThat(applied("*:*/o?e", true).news()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/two", "go:a/two", "a/no-such", "*/two", "ts:a/t*"})
    void anEntryOfWhichNothingFailsIsStale(String entry) {
        assertThat(applied("a/one\n" + entry, true).stale()).containsExactly(entry);
        assertThat(applied("a/one\n" + entry, true).isClean()).isFalse();
    }

    @Test
    void ofATesteeThatWasNotAskedNothingIsKnown() {
        assertThat(applied("a/one\njava:a/two", true).stale()).isEmpty();
    }

    @Test
    void ofCasesThatWereFilteredAwayNothingIsKnown() {
        assertThat(applied("a/no-such\na/t*", false).stale()).isEmpty();
        assertThat(applied("a/two", false).stale()).containsExactly("a/two");
    }

    @Test
    void theFileIsFixedAndItsCommentsStay() {
        String list = "# Known since May\n\na/two  # stale\ngo:a/one  # issue 7\n";

        assertThat(ExpectedFailures.read(list).fixed(applied(list, true)))
                .isEqualTo("# Known since May\n\ngo:a/one  # issue 7\nts:a/one  # crashed: cause\n");
    }

    @Test
    void aFixedFileExpectsAllThatFails() {
        String fixed = ExpectedFailures.NONE.fixed(applied("", true));

        assertThat(applied(fixed, true).isClean()).isTrue();
    }
}
