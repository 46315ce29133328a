package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformanceRunTest {

    private static final List<Vector> VECTORS =
            List.of(Cases.valid("t/one", "1"), Cases.valid("t/two", "2"), Cases.broken("t/bad", "x", ""));

    private final List<String> asked = new ArrayList<>();

    /** A testee that answers with a function of the input's text. */
    private Testee testee(String name, Set<String> types, Function<String, Answer> answers) {
        return new Testee() {
            @Override
            public Identity identity() {
                return new Identity(name, "none", types, false);
            }

            @Override
            public Answer ask(Request request) {
                String text = ((Request.Decode) request).input().text();
                asked.add(name + " " + text);
                return answers.apply(text);
            }

            @Override
            public void close() {}
        };
    }

    private Testee good(String name) {
        return testee(name, Set.of("t"), text -> text.equals("x") ? Cases.refused("") : Cases.written(text));
    }

    private static ConformanceResult run(@Nullable Predicate<String> filter, Testee... testees) {
        List<Case> platforms = List.of(Cases.platform("platform/psp/retry", "1"));
        return new ConformanceRun(VECTORS, platforms, filter, () -> {}).run(List.of(testees), ExpectedFailures.NONE);
    }

    private static List<String> ids(ConformanceResult result, Verdict verdict) {
        return result.cases().stream()
                .filter(each -> each.outcome().verdict() == verdict)
                .map(each -> each.testee() + " " + each.id())
                .toList();
    }

    @Test
    void everyPairExchangesWhatIsValid() {
        ConformanceResult result = run(null, good("a"), good("b"));

        assertThat(ids(result, Verdict.PASSED))
                .containsExactly(
                        "a t/one",
                        "a t/two",
                        "a t/bad",
                        "b t/one",
                        "b t/two",
                        "b t/bad",
                        "b roundtrip/a-b/t/one",
                        "b roundtrip/a-b/t/two",
                        "a roundtrip/b-a/t/one",
                        "a roundtrip/b-a/t/two");
        assertThat(ids(result, Verdict.SKIPPED)).containsExactly("a platform/psp/retry", "b platform/psp/retry");
        assertThat(result.isClean()).isTrue();
    }

    @Test
    void theOtherReadsWhatWasWrittenAndNotWhatIsDue() {
        Testee odd = testee("odd", Set.of("t"), text -> text.equals("1") ? Cases.written("1.0") : Cases.written(text));

        ConformanceResult result = run(null, odd, good("b"));

        assertThat(asked).contains("b 1.0");
        assertThat(ids(result, Verdict.FAILED)).containsExactly("odd t/one", "odd t/bad", "odd roundtrip/b-odd/t/one");
    }

    @Test
    void whatWroteNothingHasNoRoundTrip() {
        Testee refusing = testee("no", Set.of("t"), text -> Cases.refused(""));

        assertThat(ids(run(null, refusing, good("b")), Verdict.SKIPPED))
                .contains("b roundtrip/no-b/t/one", "b roundtrip/no-b/t/two");
    }

    @Test
    void aFilterForRoundTripsAsksForTheirFirstHalfToo() {
        ConformanceResult result = run(new Glob("roundtrip/a-*/one")::matches, good("a"), good("b"));

        assertThat(ids(result, Verdict.PASSED)).containsExactly("b roundtrip/a-b/t/one");
        assertThat(asked).containsExactly("a 1", "b 1");
    }

    @Test
    void aTesteeThatHasNothingIsNotClean() {
        ConformanceResult result = run(null, testee("none", Set.of(), Cases::written));

        assertThat(asked).isEmpty();
        assertThat(result.silent()).containsExactly("none");
        assertThat(result.isClean()).isFalse();
    }
}
