package dev.flight.manifest.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Channel;
import dev.flight.manifest.Target;
import dev.flight.profile.Realtime;
import java.util.Locale;

/**
 * More messages than the platform fetches: the queue overflows.
 *
 * <p>A polling client takes {@code B = min(maxMessages, maxBytes / payload)} messages each {@code T = updateInterval}; a
 * pushed one as many each {@code batching.maxDelay}. With rate r, before fetch k the queue holds
 * {@code k r T - (k - 1) B}; it overflows its capacity Q in the first interval where that exceeds Q.
 */
final class ChannelRate implements TargetRule {

    @Override
    public String id() {
        return "manifest/channel-rate";
    }

    @Override
    public void check(Target target, Findings findings) {
        for (Channel channel : target.channels().channels()) {
            Drain drain = Drain.of(target.profile().realtime(), channel);
            double seconds = drain.overflowSeconds();
            if (seconds < Double.POSITIVE_INFINITY) {
                report(target, channel, drain, seconds, findings);
            }
        }
    }

    private void report(Target target, Channel channel, Drain drain, double seconds, Findings findings) {
        Realtime realtime = target.profile().realtime();
        boolean polls = realtime.connectionMode() == Realtime.ConnectionMode.POLLING;
        Finding.error(id(), channel.node().location("rate"), channel.node().pointer("rate"))
                .says(target.name() + ": the queue of `" + channel.id() + "` ("
                        + realtime.queue().capacity()
                        + " messages) overflows after " + text(seconds) + " s: " + text(drain.rate())
                        + " messages a second come, " + text(drain.batch() / drain.interval()) + " go ("
                        + text(drain.batch()) + " each " + text(drain.interval()) + " s); from then on it "
                        + loss(realtime.queue().overflow()))
                .because(Limits.place(target, "queue capacity set here", "realtime", "queue", "capacity"))
                .because(
                        polls
                                ? Limits.place(target, "poll interval set here", "realtime", "updateInterval")
                                : Limits.place(target, "batch interval set here", "realtime", "batching", "maxDelay"))
                .hint("send at most " + text(Math.floor(drain.safeRate() * 100) / 100)
                        + "/s, or send several in one message")
                .addTo(findings);
    }

    private static String loss(Realtime.Overflow overflow) {
        return switch (overflow) {
            case DROP_HEAD -> "drops the oldest message for each new one";
            case DROP_TAIL -> "drops every new message";
            case REJECT -> "rejects every new message";
        };
    }

    private static String text(double number) {
        if (number >= 100 || number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return String.format(Locale.ROOT, number < 0.1 ? "%.3f" : "%.2f", number)
                .replaceFirst("\\.?0+$", "");
    }

    /** A queue that fills at a rate and is emptied in batches. */
    record Drain(double rate, double batch, double interval, int capacity) {

        static Drain of(Realtime realtime, Channel channel) {
            boolean polls = realtime.connectionMode() == Realtime.ConnectionMode.POLLING;
            Realtime.Batching batching = realtime.batching();
            long payload = Math.max(1, channel.payload().bytes());
            long byBytes = Math.max(1, batching.maxBytes().bytes() / payload);
            double interval = (polls ? realtime.updateInterval() : batching.maxDelay()).seconds();
            return new Drain(
                    channel.rate().perSecond(),
                    Math.min(batching.maxMessages(), byBytes),
                    Math.max(interval, 1e-9),
                    realtime.queue().capacity());
        }

        /** When the queue first holds more than its capacity; infinity when it never does. */
        double overflowSeconds() {
            double perInterval = rate * interval;
            if (perInterval > capacity * (1 + 1e-9)) {
                return capacity / rate;
            }
            double growth = perInterval - batch;
            if (growth <= 1e-9 * perInterval) {
                return Double.POSITIVE_INFINITY;
            }
            // A queue that is just full when it is fetched from has not overflowed yet.
            double fetches = Math.floor((capacity - perInterval) / growth * (1 + 1e-9) + 1e-9) + 1;
            return fetches * interval + (capacity - fetches * growth) / rate;
        }

        /** The highest rate that never overflows. */
        double safeRate() {
            return Math.min(batch, capacity) / interval;
        }
    }
}
