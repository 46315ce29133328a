package dev.flight.report.load;

import dev.flight.load.ChannelCount;
import dev.flight.load.LoadResult;
import dev.flight.load.Punctuality;
import dev.flight.report.Figures;
import dev.flight.report.routing.Parts;
import dev.flight.sim.routing.Selection;
import dev.flight.sim.routing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A load in sentences: what it comes to, how well the schedule was kept, and what must be known to read it. */
final class LoadSentences {

    private LoadSentences() {}

    /**
     * {@code all 50,000 delivered, once and in order; p50 0.21ms, p99 1.3ms, max 4ms.}, or {@code 99.9% of 50,000 delivered; 50
     * lost, none twice, none out of order; p50 0.21ms, ...}; at the end the expectations that were missed.
     */
    static String answer(LoadResult result) {
        Tally all = Selection.of(result.measured(), Map.of()).tally();
        if (all.published() == 0) {
            return "nothing was sent behind the warm-up.";
        }
        String latency = all.delivered() == 0
                ? ""
                : "; p50 " + Parts.latency(all.latency(0.5)) + ", p99 " + Parts.latency(all.latency(0.99)) + ", max "
                        + Parts.latency(all.latencyMax());
        return delivered(result, all) + latency + "." + missed(result);
    }

    private static String delivered(LoadResult result, Tally all) {
        long lost = all.published() - all.delivered();
        if (lost == 0 && all.duplicates() == 0 && reordered(result) == 0) {
            return "all " + Figures.count(all.published()) + " delivered, once and in order";
        }
        return Parts.percent(all.delivered(), all.published()) + " of " + Figures.count(all.published())
                + " delivered; "
                + none(lost, "lost") + ", " + none(all.duplicates(), "twice") + ", "
                + none(reordered(result), "out of order");
    }

    private static String missed(LoadResult result) {
        long missed = result.measured().expectations().stream()
                .filter(outcome -> !outcome.holds())
                .count();
        return missed == 0
                ? ""
                : " Missed: " + missed + " of "
                        + result.measured().expectations().size() + " expectations.";
    }

    private static long reordered(LoadResult result) {
        return result.channels().stream().mapToLong(ChannelCount::reordered).sum();
    }

    private static String none(long count, String what) {
        return (count == 0 ? "none" : Figures.count(count)) + " " + what;
    }

    /** {@code schedule: 49,998 of 50,000 sent within 1ms of their moment, worst 2.1ms; 5,000/s intended, 5,000/s achieved.} */
    static String schedule(Punctuality punctuality) {
        long inTime = punctuality.measured() - punctuality.late();
        return Figures.count(inTime) + " of " + Figures.count(punctuality.measured())
                + " were handed over within 1ms of their moment, the worst " + Parts.latency(punctuality.worstDelay())
                + " late (p99 " + Parts.latency(punctuality.delay(0.99)) + "); " + rate(punctuality.intendedPerSecond())
                + " intended, " + rate(punctuality.achievedPerSecond()) + " achieved.";
    }

    static String rate(double perSecond) {
        return perSecond >= 100 ? Figures.count(Math.round(perSecond)) + "/s" : Figures.decimal(perSecond, 2) + "/s";
    }

    /** What went otherwise than it should; empty when nothing did. */
    static List<String> notes(LoadResult result) {
        List<String> notes = new ArrayList<>();
        Punctuality punctuality = result.punctuality();
        if (result.interrupted()) {
            notes.add("interrupted: the figures are of what was sent until then");
        }
        if (punctuality.refused() > 0) {
            notes.add(Figures.count(punctuality.refused()) + " of " + Figures.count(punctuality.sent())
                    + " sends failed or were not answered: " + punctuality.why());
        }
        notes.addAll(result.reception().news());
        if (result.reception().dropped() > 0) {
            notes.add(Figures.count(result.reception().dropped())
                    + " messages were dropped here, not by the broker: this machine did not take them in time");
        }
        if (result.reception().foreign() > 0) {
            notes.add(Figures.count(result.reception().foreign())
                    + " messages of others came over the same channel and were not counted");
        }
        if (punctuality.enlarged() > 0) {
            notes.add(Figures.count(punctuality.enlarged())
                    + " messages were sent larger than they should be: their numbers and the event around them take"
                    + " more than their size");
        }
        return notes;
    }

    /** {@code fleet (fleet.yaml) at redis localhost:6379/0 channel load, seed 42, measured from 5s to 1m}. */
    static String foot(LoadResult result) {
        String source = result.measured().source();
        return (source.isEmpty() ? "" : result.measured().name() + " (" + source + ") at ") + result.url()
                + (source.isEmpty() ? "" : ", seed " + result.measured().seed()) + ", measured from "
                + Figures.time(result.measured().from().nanos() / 1e6) + " to "
                + Figures.time(result.measured().to().nanos() / 1e6)
                + "; latency is from the intended moment to receipt";
    }
}
