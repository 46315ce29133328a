package dev.flight.load;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.sim.routing.Fate;
import dev.flight.sim.routing.GroupResult;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One load: sends by the schedule on the calling thread, receives on another, and counts. */
public final class LoadRun {

    /** Copies that come behind the last message are still counted. */
    private static final TimeSpan SETTLING = TimeSpan.ofMillis(100);

    /** What was sent has time to be subscribed to and to be compiled before the first message is due. */
    private static final TimeSpan LEAD = TimeSpan.ofMillis(100);

    private final LoadPlan plan;
    private final long run;
    private final LoadClock clock;

    private LoadRun(LoadPlan plan, long run, LoadClock clock) {
        this.plan = plan;
        this.run = run;
        this.clock = clock;
    }

    /**
     * Runs a load to its end; an interrupt ends it early.
     *
     * @param url where source and sinks lead, for the report
     * @param sinks take turns
     * @param run tells its messages from those of others
     * @param epochMillis the time of day, which its messages carry
     */
    public static LoadResult run(
            LoadPlan plan, String url, Source source, List<Sink> sinks, long run, long epochMillis) {
        return new LoadRun(plan, run, LoadClock.SYSTEM).run(url, source, sinks, epochMillis);
    }

    private LoadResult run(String url, Source source, List<Sink> sinks, long epochMillis) {
        long start = clock.nanos() + LEAD.nanos();
        Sending sending = new Sending(plan, envelopes(epochMillis), sinks, clock);
        Receiving receiving = new Receiving(plan, sinks.size(), run, source, start);
        receiving.start();
        sending.run(start);
        sinks.forEach(LoadRun::answered);
        boolean interrupted = !drained(sending, receiving);
        receiving.end();
        // From here on there is only the report to write, which an interrupt would cut off.
        interrupted |= Thread.interrupted();
        return result(url, sending, receiving, interrupted);
    }

    private Envelope[] envelopes(long epochMillis) {
        Envelope[] envelopes = new Envelope[plan.channels().size()];
        for (int i = 0; i < envelopes.length; i++) {
            envelopes[i] = new Envelope(run, i, plan.channels().get(i), epochMillis);
        }
        return envelopes;
    }

    private static void answered(Sink sink) {
        try {
            sink.flush();
        } catch (BrokerFailure failure) {
            // What it did not take is missing where we receive; the first reason is told by the receipts.
        }
    }

    private boolean drained(Sending sending, Receiving receiving) {
        try {
            receiving.awaitAll(sending.sent() - sending.punctuality().refused(), plan.drain());
            Thread.sleep(SETTLING.millis());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private LoadResult result(String url, Sending sending, Receiving receiving, boolean interrupted) {
        List<ChannelCount> channels = new ArrayList<>();
        for (int i = 0; i < plan.channels().size(); i++) {
            channels.add(receiving.count(i, sending.sentTo(i)));
        }
        List<GroupResult> groups = new ArrayList<>();
        for (int i = 0; i < plan.groups().size(); i++) {
            groups.add(group(i, sending.published()[i], receiving.tally(i)));
        }
        long delivered =
                groups.stream().mapToLong(group -> group.tally().delivered()).sum();
        double seconds = (receiving.lastNanos() - plan.warmUp().nanos()) / 1e9;
        return new LoadResult(
                url,
                measured(groups, sending.sent()),
                null,
                sending.punctuality(),
                receiving.reception(),
                channels,
                seconds > 0 ? delivered / seconds : 0,
                List.of(),
                List.of(),
                interrupted);
    }

    private GroupResult group(int index, long published, Tally tally) {
        LoadGroup group = plan.groups().get(index);
        tally.publish(published);
        tally.end(Fate.LOST, Math.max(0, published - tally.delivered()));
        return new GroupResult(
                group.clients(),
                group.platform(),
                plan.channels().get(group.channel()),
                group.priority(),
                group.connections(),
                tally,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private RoutingResult measured(List<GroupResult> groups, long sent) {
        return new RoutingResult(
                plan.name(),
                plan.source(),
                plan.seed(),
                1,
                plan.warmUp(),
                plan.end(),
                groups,
                List.of(),
                List.of(),
                List.of(),
                0,
                sent,
                List.of());
    }
}
