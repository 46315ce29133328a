package dev.flight.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers held against what is due. */
final class Judgement {

    private static final int BEFORE = 24;
    private static final int SHOWN = 56;
    private static final int LONGEST_PLACE = 80;

    private Judgement() {}

    static Outcome output(JsonBytes due, Case asked, Answer answer) {
        if (answer instanceof Answer.Written written) {
            return written(due, asked, written.output());
        }
        if (answer instanceof Answer.Refused refused) {
            return Outcome.failed(
                    "refuses a valid value" + why(asked) + " at " + place(refused.pointer()) + said(refused.message()),
                    "refuses a valid value" + said(Causes.general(refused.message())));
        }
        return unanswered(answer);
    }

    private static Outcome written(JsonBytes due, Case asked, JsonBytes came) {
        int at = due.firstDifference(came);
        if (at < 0) {
            return Outcome.PASSED;
        }
        int from = Math.max(0, at - BEFORE);
        return Outcome.failed(
                "writes other bytes than are due" + why(asked) + ", from byte " + at + " on: due `"
                        + due.shown(from, SHOWN) + "`, came `" + came.shown(from, SHOWN) + "`",
                Causes.difference(due, came, at));
    }

    static Outcome refusal(Expectation.Refusal due, Case asked, Answer answer) {
        if (answer instanceof Answer.Written written) {
            return Outcome.failed(
                    "accepts what is to be refused" + why(asked) + " at " + places(due) + ": writes `"
                            + written.output().shown() + "`",
                    "accepts what is to be refused: " + asked.why());
        }
        if (answer instanceof Answer.Refused refused) {
            return refused(due, asked, refused);
        }
        return unanswered(answer);
    }

    private static Outcome refused(Expectation.Refusal due, Case asked, Answer.Refused came) {
        if (!due.accepts(came.pointer())) {
            return Outcome.failed(
                    "refuses it" + why(asked) + " at " + place(came.pointer()) + ", not at " + places(due)
                            + said(came.message()),
                    "refuses it at another place: " + asked.why());
        }
        Set<String> all = new LinkedHashSet<>(due.all());
        Set<String> told = new LinkedHashSet<>(came.pointers());
        if (all.isEmpty() || told.isEmpty() || told.equals(all)) {
            return Outcome.PASSED;
        }
        return Outcome.failed(
                "tells the mistakes" + why(asked) + " at " + places(told) + "; there are mistakes at " + places(all),
                "tells other mistakes than there are: " + asked.why());
    }

    static Outcome value(JsonValue due, Case asked, Answer answer) {
        if (answer instanceof Answer.Written written) {
            return compared(due, asked, written.output());
        }
        if (answer instanceof Answer.Refused refused) {
            return Outcome.failed(
                    "does not answer" + said(refused.message()),
                    "does not answer" + said(Causes.general(refused.message())));
        }
        return unanswered(answer);
    }

    private static Outcome compared(JsonValue due, Case asked, JsonBytes came) {
        Optional<JsonValue> value = JsonReader.read(came);
        if (value.isEmpty()) {
            return Outcome.failed("answers `" + came.shown() + "`, which is not JSON", "answers what is not JSON");
        }
        return JsonDifference.first(due, value.get())
                .map(difference -> Outcome.failed(
                        "answers otherwise than the profile says at " + place(difference.pointer()) + ": due "
                                + difference.due() + ", came " + difference.came(),
                        "answers otherwise than the profile: " + asked.why() + " at " + place(difference.pointer())))
                .orElse(Outcome.PASSED);
    }

    private static Outcome unanswered(Answer answer) {
        if (answer instanceof Answer.None none) {
            return new Outcome(none.verdict(), none.message(), Causes.general(none.message()));
        }
        if (answer instanceof Answer.Skipped skipped) {
            return Outcome.skipped(skipped.why());
        }
        throw new IllegalArgumentException("not known: " + answer);
    }

    private static String why(Case asked) {
        return " (" + asked.why() + ")";
    }

    private static String said(String message) {
        return message.isEmpty() ? "" : ": " + message;
    }

    private static String places(Expectation.Refusal due) {
        return (due.anyPrefix() ? "or above " : "")
                + due.pointers().stream().map(Judgement::place).collect(Collectors.joining(" or "));
    }

    private static String places(Set<String> pointers) {
        return pointers.stream().map(Judgement::place).collect(Collectors.joining(", "));
    }

    /** The pointer of the whole text is empty, which nobody sees in a sentence. */
    private static String place(String pointer) {
        String shown = JsonBytes.of(pointer).shown(0, LONGEST_PLACE);
        return pointer.isEmpty() ? "the root" : "`" + shown + "`";
    }

    /** The outcome of a round trip whose first half gave nothing. */
    static Outcome nothingToSend(List<String> names) {
        return Outcome.skipped(names.get(0) + " wrote nothing that " + names.get(1) + " could read");
    }
}
