package dev.flight.routing.rule;

import dev.flight.profile.Limit;
import dev.flight.profile.Memory;
import dev.flight.profile.Realtime;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.routing.Arrivals;
import dev.flight.routing.Clients;
import dev.flight.routing.LoadPhase;
import dev.flight.routing.RateLimit;
import dev.flight.routing.RateLimit.Exceed;
import dev.flight.routing.RoutedChannel.Audience;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.Distribution;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What goes to one client of some: how much comes for it, how large it is, how fast it can leave. */
final class Outbound {

    private final RoutingScenario scenario;
    private final Clients clients;
    private final Loads loads;
    private final Loads bursts;
    private final List<Subscription> subscriptions;

    Outbound(RoutingScenario scenario, Clients clients) {
        this.scenario = scenario;
        this.clients = clients;
        this.loads = new Loads(scenario);
        this.bursts = new Loads(scenario, true);
        this.subscriptions = Subscription.all(scenario).stream()
                .filter(each -> each.clients().equals(clients))
                .toList();
    }

    boolean polls() {
        return clients.realtime().connectionMode() == ConnectionMode.POLLING;
    }

    /** What comes into the queue of one client; what its token bucket rejects does not. */
    RateCurve rate() {
        return rate(loads);
    }

    /** The same while bursts are on. */
    RateCurve burstRate() {
        return rate(bursts);
    }

    /** How long a burst lasts in the mean, in seconds: the longest of all loads; 0 where none comes in bursts. */
    double burstSeconds() {
        return scenario.load().stream()
                .mapToDouble(load -> load.arrivals() instanceof Arrivals.OnOff burst
                        ? burst.on().mean() / 1e9
                        : 0)
                .max()
                .orElse(0);
    }

    private RateCurve rate(Loads of) {
        RateCurve rate = of.curve(load ->
                subscriptions.stream().mapToDouble(each -> part(load, each)).sum());
        RateLimit limit = clients.rateLimit();
        return limit == null || limit.exceed() == Exceed.DELAY ? rate : capped(rate, limit.perSecond());
    }

    private static RateCurve capped(RateCurve rate, double most) {
        return new RateCurve(rate.segments().stream()
                .map(each -> new RateCurve.Segment(
                        each.start(), each.end(), Math.min(most, each.from()), Math.min(most, each.to())))
                .toList());
    }

    /** The part of a load that comes to one of them over a channel. */
    private double part(LoadPhase load, Subscription subscription) {
        double share = loads.share(load, subscription.channel()) * subscription.accepted();
        return subscription.channel().audience() == Audience.ALL ? share : share / subscribers(subscription);
    }

    private long subscribers(Subscription subscription) {
        return scenario.clients().stream()
                .filter(subscription.channel()::reaches)
                .mapToLong(Clients::count)
                .sum();
    }

    /** The mean of something over the messages that come to one of them; 0 when none come. */
    private double mean(ToDoubleFunction<Subscription> what) {
        double all = 0;
        double sum = 0;
        for (Subscription each : subscriptions) {
            double messages = loads.curve(load -> part(load, each)).total();
            all += messages;
            sum += messages * what.applyAsDouble(each);
        }
        return all == 0 ? 0 : sum / all;
    }

    /** The mean of what a message takes in the queue. */
    double heldBytes() {
        return mean(Subscription::payloadMean)
                + clients.realtime().queue().overhead().bytes();
    }

    /** The mean of what a message takes on the link. */
    double wireBytes() {
        return mean(this::wireBytes);
    }

    private double wireBytes(Subscription each) {
        double bytes = each.payloadMean();
        return isCompressed(each) ? bytes * scenario.compression().ratio() : bytes;
    }

    private boolean isCompressed(Subscription each) {
        ByteSize from = clients.realtime().compressAbove();
        return from != null && each.payloadMean() >= from.bytes();
    }

    /** What compressing a message takes, in seconds. */
    private double compressionSeconds() {
        Distribution cost = scenario.compression().cost();
        return cost == null ? 0 : mean(each -> isCompressed(each) ? cost.mean() / 1e9 : 0);
    }

    /** The most messages that a poll takes: whole ones where all are of one size, else in the mean. */
    double batch() {
        Realtime.Batching batching = clients.realtime().batching();
        double fit = batching.maxBytes().bytes() / Math.max(1, wireBytes());
        return Math.min(batching.maxMessages(), Math.max(1, isOfOneSize() ? Math.floor(fit) : fit));
    }

    private boolean isOfOneSize() {
        return subscriptions.stream().allMatch(each -> each.channel().payload() instanceof Distribution.Constant)
                && subscriptions.stream()
                                .mapToDouble(this::wireBytes)
                                .distinct()
                                .count()
                        == 1;
    }

    /** How many messages can go to one client each second, and what sets that; infinite when nothing does. */
    Drain drain() {
        Drain slowest = polls() ? poll() : link();
        RateLimit limit = clients.rateLimit();
        return limit != null && limit.exceed() == Exceed.DELAY ? slowest.slower(bucket(limit)) : slowest;
    }

    /** Between two polls a bucket gathers no more tokens than its burst. */
    private Drain bucket(RateLimit limit) {
        double bursts = polls() ? limit.burst() / intervalSeconds() : Double.POSITIVE_INFINITY;
        return bursts < limit.perSecond()
                ? new Drain(
                        bursts,
                        "a poll each " + clients.realtime().updateInterval() + " finds up to "
                                + Figures.count(limit.burst(), "token") + ", the `burst` of the bucket",
                        "allow a larger `burst`, poll more often, or send less to one client")
                : new Drain(
                        limit.perSecond(),
                        "the token bucket gives " + Figures.rate(limit.perSecond()),
                        "allow a higher rate, or send less to one client");
    }

    /** A client polls no sooner than its last poll is answered: a full batch may take several intervals on the link. */
    private Drain poll() {
        double transfer = batch() * linkSeconds();
        double intervals = Math.max(1, Math.ceil(transfer / intervalSeconds() - 1e-9));
        double perSecond = batch() / (intervals * intervalSeconds());
        String takes =
                " takes up to " + Figures.number(batch()) + (isOfOneSize() ? " messages" : " messages in the mean");
        return intervals == 1
                ? new Drain(
                        perSecond,
                        "a poll each " + clients.realtime().updateInterval() + takes + ", " + Figures.rate(perSecond),
                        "poll more often, take more in a batch, or send less to one client")
                : new Drain(
                        perSecond,
                        "a poll" + takes + ", which are on the link for " + Figures.seconds(transfer)
                                + ": with full batches it can poll each "
                                + Figures.seconds(intervals * intervalSeconds()) + ", " + Figures.rate(perSecond),
                        "send less or smaller messages to one client, or use a faster link");
    }

    private double intervalSeconds() {
        return clients.realtime().updateInterval().seconds();
    }

    private Drain link() {
        double seconds = linkSeconds();
        return new Drain(
                seconds == 0 ? Double.POSITIVE_INFINITY : 1 / seconds,
                "the link carries " + (seconds == 0 ? "all" : Figures.rate(1 / seconds)) + " of "
                        + Figures.number(wireBytes()) + " bytes",
                "send less or smaller messages to one client, or use a faster link");
    }

    /** How long a message is put on the link, in the mean. */
    private double linkSeconds() {
        Double bytesPerSecond = clients.link().bytesPerSecond();
        return compressionSeconds() + (bytesPerSecond == null ? 0 : wireBytes() / bytesPerSecond);
    }

    /**
     * How many messages wait at the most before the oldest expire, where more come than can leave: as many as come while
     * one may live.
     */
    double beforeTheyExpire() {
        return rate().peak() * secondsToLive();
    }

    /** How long a message of any channel may live at the least. */
    double secondsToLive() {
        return subscriptions.stream()
                .mapToDouble(each -> each.timeToLive().seconds())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** How many messages of the mean size the queue holds, with the platform's share for network buffers. */
    double capacity() {
        double messages = clients.realtime().queue().capacity();
        return buffers()
                .map(most -> Math.min(messages, Math.floor(most.bytes() / heldBytes())))
                .orElse(messages);
    }

    /** The platform's share for network buffers. */
    Optional<ByteSize> buffers() {
        Memory memory = clients.profile().memory();
        Limit most = memory.limits().networkBuffersMax();
        return most == null ? Optional.empty() : memory.heap().map(heap -> most.of(memory.heapSize(heap)));
    }

    /** How fast a queue empties, why no faster, and what helps. */
    record Drain(double perSecond, String why, String hint) {

        Drain slower(Drain other) {
            return other.perSecond < perSecond ? other : this;
        }
    }
}
