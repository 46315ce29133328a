package dev.flight.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final Case SIZE = Cases.valid("memory-size/a", "{\"bytes\":1,\"humanReadable\":\"1B\"}")
            .asCase();

    private static Outcome judge(Case asked, Answer answer) {
        return asked.expectation().judge(asked, answer);
    }

    private static Case refusal(boolean anyPrefix, List<String> all, String... pointers) {
        return new Case("t/a", "why", SIZE.request(), new Expectation.Refusal(List.of(pointers), anyPrefix, all));
    }

    @Test
    void theSameBytesPass() {
        assertThat(judge(SIZE, Cases.written("{\"bytes\":1,\"humanReadable\":\"1B\"}")))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void otherBytesFailWithTheFirstOneThatDiffers() {
        Outcome outcome = judge(SIZE, Cases.written("{\"bytes\":1,\"human_readable\":\"1B\"}"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.message())
                .isEqualTo(
                        "writes other bytes than are due (it is valid), from byte 17 on:"
                                + " due `{\"bytes\":1,\"humanReadable\":\"1B\"}`, came `{\"bytes\":1,\"human_readable\":\"1B\"}`");
        assertThat(outcome.cause()).isEqualTo("writes key `human_readable` where key `humanReadable` is due");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bytes\":1.0,\"humanReadable\":\"1B\"} | writes number where `,` is due",
                "{\"bytes\":2,\"humanReadable\":\"1B\"}   | writes another number than is due",
                "{\"bytes\":1,\"humanReadable\":\"2B\"}   | writes another string than is due",
                "{\"bytes\":1,\"humanReadable\":null}     | writes null where string is due",
                "{\"bytes\":1}                            | writes `}` where `,` is due",
                "{\"bytes\":1,\"humanReadable\":\"1B\"    | writes the end where `}` is due",
                "''                                       | writes the end where `{` is due"
            })
    void whatDiffersNamesTheCause(String came, String cause) {
        assertThat(judge(SIZE, Cases.written(came)).cause()).isEqualTo(cause);
    }

    @Test
    void aLongValueIsShownAroundTheDifference() {
        String text = "\"" + "a".repeat(500) + "b" + "c".repeat(500) + "\"";
        Case asked = Cases.valid("t/a", text).asCase();

        assertThat(judge(asked, Cases.written(text.replace("b", "\u001b"))).message())
                .contains("from byte 501 on", "due `...aaaa", "b" + "c".repeat(31) + "...`")
                .doesNotContain("\u001b");
    }

    @Test
    void refusingWhatIsValidFails() {
        assertThat(judge(SIZE, Cases.refused("/bytes")).message())
                .isEqualTo("refuses a valid value (it is valid) at `/bytes`: no good");
    }

    @Test
    void acceptingWhatIsBrokenFails() {
        assertThat(judge(refusal(false, List.of(), ""), Cases.written("{}")).message())
                .isEqualTo("accepts what is to be refused (why) at the root: writes `{}`");
    }

    @Test
    void thePlaceMustBeTheOneThatIsDue() {
        Case asked = refusal(false, List.of(), "/a", "/b");

        assertThat(judge(asked, Cases.refused("/a"))).isEqualTo(Outcome.PASSED);
        assertThat(judge(asked, Cases.refused("/b"))).isEqualTo(Outcome.PASSED);
        assertThat(judge(asked, Cases.refused("")).message())
                .isEqualTo("refuses it (why) at the root, not at `/a` or `/b`: no good");
    }

    @ParameterizedTest
    @CsvSource({"/a/b, PASSED", "/a, PASSED", "'', PASSED", "/a/bc, FAILED", "/, FAILED", "/a/b/c, FAILED"})
    void aPlaceAboveWillDoWhereTheVectorSaysSo(String pointer, Verdict verdict) {
        assertThat(judge(refusal(true, List.of(), "/a/b"), Cases.refused(pointer))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void allMistakesAreLookedAtWhereTheTesteeTellsAll() {
        Case asked = refusal(false, List.of("/a", "/b"), "/a");

        assertThat(judge(asked, Cases.refused("/a"))).isEqualTo(Outcome.PASSED);
        assertThat(judge(asked, Cases.refused("/a", "/b", "/a"))).isEqualTo(Outcome.PASSED);
        assertThat(judge(asked, Cases.refused("/a", "/a", "/c")).message())
                .isEqualTo("tells the mistakes (why) at `/a`, `/c`; there are mistakes at `/a`, `/b`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"b\":[1,\"x\"],\"a\":1.0}         | PASSED",
                "{\"a\":1e0,\"b\":[1,\"x\"],\"c\":5} | PASSED",
                "{\"a\":2,\"b\":[1,\"x\"]}           | FAILED",
                "{\"a\":1,\"b\":[1]}                 | FAILED",
                "{\"a\":1,\"b\":[1,\"x\",2]}         | FAILED",
                "{\"b\":[1,\"x\"]}                   | FAILED",
                "[]                                  | FAILED",
                "{\"a\":1                            | FAILED"
            })
    void answersAreComparedAsValues(String came, Verdict verdict) {
        Case asked = Cases.platform("platform/psp/a", "{\"a\":1,\"b\":[1,\"x\"],\"none\":null}");

        assertThat(judge(asked, Cases.written(came)).verdict()).isEqualTo(verdict);
    }

    @Test
    void anotherAnswerNamesThePlace() {
        Case asked = Cases.platform("platform/psp/a", "{\"a\":{\"b/c\":[1,2]}}");

        assertThat(judge(asked, Cases.written("{\"a\":{\"b/c\":[1,3]}}")).message())
                .isEqualTo("answers otherwise than the profile says at `/a/b~1c/1`: due 2, came 3");
        assertThat(judge(asked, Cases.written("{\"a\":{\"b/c\":[1]}}")).message())
                .isEqualTo("answers otherwise than the profile says at `/a/b~1c/1`: due 2, came nothing");
    }

    @Test
    void noAnswerIsTheVerdictThatItComesWith() {
        Outcome outcome = judge(SIZE, new Answer.None(Verdict.TIMED_OUT, "does not answer within 3s"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(judge(SIZE, new Answer.Skipped("no")).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void messagesThatDifferInWhatTheyQuoteHaveOneCause() {
        assertThat(Causes.general("the key `a` at /x/1 is 5 of \"y\""))
                .isEqualTo(Causes.general("the key `bb` at /z/a~1b is -1.5e7 of \"\""));
    }
}
