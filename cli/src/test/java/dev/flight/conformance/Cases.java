package dev.flight.conformance;

import java.util.List;
import java.util.Map;

/** Cases and outcomes for tests. */
final class Cases {

    private Cases() {}

    /** A vector whose value is written as it was read. */
    static Vector valid(String id, String text) {
        JsonBytes input = JsonBytes.of(text);
        return new Vector(id, "it is valid", decode(id, input), new Expectation.Output(input));
    }

    /** A vector that is refused. */
    static Vector broken(String id, String text, String... pointers) {
        return new Vector(
                id,
                "it is broken",
                decode(id, JsonBytes.of(text)),
                new Expectation.Refusal(List.of(pointers), false, List.of()));
    }

    private static Request.Decode decode(String id, JsonBytes input) {
        return new Request.Decode(id.substring(0, id.indexOf('/')), input, false, false);
    }

    static Case platform(String id, String due) {
        return new Case(
                id,
                "what the profile says",
                new Request.Platform("retry", "psp", Map.of()),
                new Expectation.Value(JsonReader.read(JsonBytes.of(due)).orElseThrow()));
    }

    static Answer written(String text) {
        return new Answer.Written(JsonBytes.of(text));
    }

    static Answer refused(String pointer, String... all) {
        return new Answer.Refused(pointer, List.of(all), "no good");
    }

    static CaseResult result(String testee, String id, Verdict verdict) {
        return new CaseResult(id, testee, new Outcome(verdict, verdict == Verdict.PASSED ? "" : "why", "cause"), false);
    }
}
