package dev.flight.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run: every testee is asked every case, and then what each wrote for the valid vectors is given to each other one,
 * which must write the same bytes again.
 */
public final class ConformanceRun {

    private static final String ROUND_TRIP = "roundtrip/";

    private final List<Vector> vectors;
    private final List<Case> platforms;
    private final @Nullable Predicate<String> filter;
    private final Runnable oneMore;

    private final List<CaseResult> results = new ArrayList<>();
    /** What each testee wrote for each valid vector, by testee and vector. */
    private final Map<String, Map<String, JsonBytes>> written = new HashMap<>();

    /**
     * A run.
     *
     * @param filter which ids to report; null for all
     * @param oneMore called for each case that was asked
     */
    public ConformanceRun(
            List<Vector> vectors, List<Case> platforms, @Nullable Predicate<String> filter, Runnable oneMore) {
        this.vectors = List.copyOf(vectors);
        this.platforms = List.copyOf(platforms);
        this.filter = filter;
        this.oneMore = oneMore;
    }

    public ConformanceResult run(List<Testee> testees, ExpectedFailures expected) {
        testees.forEach(testee -> askAll(testee, testees));
        for (Testee from : testees) {
            others(from, testees).forEach(to -> roundTrips(from, to));
        }
        return expected.applied(testees.stream().map(Testee::identity).toList(), results, filter == null);
    }

    /** How many questions there are to so many testees when nothing is filtered away, for progress. */
    public static int questions(List<Vector> vectors, List<Case> platforms, int testees) {
        long valid = vectors.stream().filter(Vector::isValid).count();
        return (int) (testees * (vectors.size() + platforms.size() + (testees - 1) * valid));
    }

    private boolean isWanted(String id) {
        return filter == null || filter.test(id);
    }

    private void askAll(Testee testee, List<Testee> testees) {
        Map<String, JsonBytes> outputs = new LinkedHashMap<>();
        written.put(testee.identity().name(), outputs);
        for (Vector vector : vectors) {
            boolean reported = isWanted(vector.id());
            if (reported || isOnItsWay(vector, testee, testees)) {
                Answer answer = ask(testee, vector.asCase(), reported);
                if (vector.isValid() && answer instanceof Answer.Written output) {
                    outputs.put(vector.id(), output.output());
                }
            }
        }
        platforms.stream().filter(each -> isWanted(each.id())).forEach(each -> ask(testee, each, true));
    }

    /** Whether a round trip that is wanted starts with the vector. */
    private boolean isOnItsWay(Vector vector, Testee from, List<Testee> testees) {
        return vector.isValid() && others(from, testees).anyMatch(to -> isWanted(roundTripId(from, to, vector)));
    }

    private static Stream<Testee> others(Testee testee, List<Testee> testees) {
        String name = testee.identity().name();
        return testees.stream().filter(other -> !other.identity().name().equals(name));
    }

    private void roundTrips(Testee from, Testee to) {
        Map<String, JsonBytes> outputs = written.getOrDefault(from.identity().name(), Map.of());
        for (Vector vector : vectors) {
            String id = roundTripId(from, to, vector);
            if (vector.isValid() && isWanted(id)) {
                JsonBytes output = outputs.get(vector.id());
                if (output == null) {
                    List<String> names =
                            List.of(from.identity().name(), to.identity().name());
                    note(id, to, Judgement.nothingToSend(names));
                } else {
                    ask(
                            to,
                            new Case(id, vector.why(), vector.request().with(output), new Expectation.Output(output)),
                            true);
                }
            }
        }
    }

    private static String roundTripId(Testee from, Testee to, Vector vector) {
        return ROUND_TRIP + from.identity().name() + "-" + to.identity().name() + "/" + vector.id();
    }

    private Answer ask(Testee testee, Case each, boolean reported) {
        Answer answer = testee.identity().has(each.request())
                ? testee.ask(each.request())
                : new Answer.Skipped(missing(each.request()));
        if (reported) {
            note(each.id(), testee, each.expectation().judge(each, answer));
        }
        oneMore.run();
        return answer;
    }

    private static String missing(Request request) {
        return request instanceof Request.Decode decode
                ? "has no type `" + decode.type() + "`"
                : "answers no questions on platforms";
    }

    private void note(String id, Testee testee, Outcome outcome) {
        results.add(new CaseResult(id, testee.identity().name(), outcome, false));
    }
}
