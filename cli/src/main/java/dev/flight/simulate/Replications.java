package dev.flight.simulate;

import dev.flight.expect.Metric;
import dev.flight.sim.Interval;
import dev.flight.sim.Summary;
import dev.flight.sim.memory.MemoryMetrics;
import dev.flight.sim.memory.MetricInterval;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import java.util.ArrayList;
import java.util.List;

/** What several runs of one target, which differ by chance only, say together. */
final class Replications {

    private Replications() {}

    /** Mean and 95 % confidence interval of every metric of every region, but for those that are always 0. */
    static List<MetricInterval> intervals(List<TargetResult> runs) {
        List<MetricInterval> intervals = new ArrayList<>();
        if (runs.size() < 2) {
            return intervals;
        }
        for (int region = 0; region < runs.get(0).regions().size(); region++) {
            for (Metric<MemoryMetrics.Subject> metric : MemoryMetrics.ALL) {
                add(runs, region, metric, intervals);
            }
        }
        return intervals;
    }

    private static void add(
            List<TargetResult> runs, int region, Metric<MemoryMetrics.Subject> metric, List<MetricInterval> intervals) {
        Summary summary = new Summary();
        boolean any = false;
        for (TargetResult run : runs) {
            RegionResult result = run.regions().get(region);
            double value = metric.value().applyAsDouble(new MemoryMetrics.Subject(run, result));
            any |= value != 0;
            summary.add(value);
        }
        String name = runs.get(0).regions().get(region).name();
        if (any) {
            summary.interval().ifPresent(interval -> intervals.add(interval(name, metric, interval)));
        }
    }

    private static MetricInterval interval(String region, Metric<MemoryMetrics.Subject> metric, Interval interval) {
        return new MetricInterval(
                region, metric.name(), metric.quantity(), interval.mean(), interval.low(), interval.high());
    }
}
