package dev.flight.load;

import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Looks for the rate up to which a broker keeps up: doubles it until it does not, then halves the distance. */
public final class Saturation {

    private static final double KEPT = 0.99;
    private static final double GROWTH = 10;
    private static final double LEAST_MILLIS = 10;
    private static final int HALVINGS = 4;
    private static final double MOST_PER_SECOND = 1e7;

    private final DoubleFunction<LoadResult> runner;
    private final List<Step> steps = new ArrayList<>();
    private double firstP99;

    private Saturation(DoubleFunction<LoadResult> runner) {
        this.runner = runner;
    }

    /**
     * A rate that was tried.
     *
     * @param why it was not sustained; empty where it was
     */
    public record Step(
            double perSecond,
            double achievedPerSecond,
            double receivedPerSecond,
            double p50,
            double p99,
            double max,
            long lost,
            String why,
            boolean interrupted) {

        public boolean isSustained() {
            return why.isEmpty();
        }
    }

    /** The steps in the order in which they were tried, from a rate up. */
    public static List<Step> search(double fromPerSecond, DoubleFunction<LoadResult> runner) {
        Saturation saturation = new Saturation(runner);
        saturation.search(fromPerSecond);
        return List.copyOf(saturation.steps);
    }

    /** The highest rate that was sustained; 0 for none. */
    public static double highest(List<Step> steps) {
        return steps.stream()
                .filter(Step::isSustained)
                .mapToDouble(Step::perSecond)
                .max()
                .orElse(0);
    }

    private void search(double from) {
        double low = 0;
        double high = from;
        Step step = step(high);
        while (step.isSustained() && !step.interrupted() && high < MOST_PER_SECOND) {
            low = high;
            high *= 2;
            step = step(high);
        }
        if (!step.isSustained()) {
            halve(low, high);
        }
    }

    private void halve(double sustained, double missed) {
        double low = sustained;
        double high = missed;
        for (int i = 0; i < HALVINGS && !steps.get(steps.size() - 1).interrupted(); i++) {
            double middle = (low + high) / 2;
            boolean kept = step(middle).isSustained();
            low = kept ? middle : low;
            high = kept ? high : middle;
        }
    }

    private Step step(double perSecond) {
        LoadResult result = runner.apply(perSecond);
        Tally tally = Selection.of(result.measured(), Map.of()).tally();
        double p99 = tally.latency(0.99);
        firstP99 = steps.isEmpty() ? p99 : firstP99;
        Step step = new Step(
                perSecond,
                result.punctuality().achievedPerSecond(),
                result.receivedPerSecond(),
                tally.latency(0.5),
                p99,
                tally.latencyMax(),
                result.lost(),
                why(result, perSecond, p99),
                result.interrupted());
        steps.add(step);
        return step;
    }

    private String why(LoadResult result, double perSecond, double p99) {
        if (result.punctuality().achievedPerSecond() < KEPT * perSecond) {
            return "sender behind";
        }
        if (result.lost() > 0) {
            return "messages lost";
        }
        if (result.receivedPerSecond() < KEPT * perSecond) {
            return "receiver behind";
        }
        return p99 > Math.max(LEAST_MILLIS, GROWTH * firstP99) ? "p99 grew tenfold" : "";
    }
}
