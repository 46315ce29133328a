package dev.flight.routing;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.scenario.RateRange;
import dev.flight.sim.Distribution;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the load of a scenario: phases in a row, and those with an {@code at} beside it. */
final class LoadReader {

    /** Of more messages no run would see the end. */
    private static final double MOST_MESSAGES = 1e12;

    private final ArrivalsReader arrivals;
    private final Set<String> channels;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private TimeSpan rowEnd = TimeSpan.ZERO;

    /**
     * A reader.
     *
     * @param channels the names of the scenario's channels
     */
    LoadReader(ArrivalsReader arrivals, Set<String> channels, Findings findings) {
        this.arrivals = arrivals;
        this.channels = channels;
        this.findings = findings;
    }

    List<LoadPhase> read(List<Node> items) {
        List<LoadPhase> all = new ArrayList<>();
        for (Node item : items) {
            LoadPhase phase = phase(item);
            if (phase != null) {
                all.add(phase);
            }
        }
        return all;
    }

    private @Nullable LoadPhase phase(Node item) {
        try (Fields fields = Fields.of(item, "load phase", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("name");
            PartFields part = new PartFields(fields, findings);
            String name = part.name(names, "load phase");
            boolean recorded = ArrivalsReader.isRecorded(fields);
            Arrivals moments = arrivals.read(fields);
            RateRange rate = rate(fields, part, recorded);
            String channel = channel(fields);
            TimeSpan length = length(fields, part, recorded, moments);
            TimeSpan start = start(fields, part, length);
            checkCount(part, rate, length);
            if (moments == null || length == null || (rate == null && !recorded)) {
                return null;
            }
            return new LoadPhase(
                    name,
                    start,
                    length,
                    moments,
                    rate == null ? 0 : rate.from().perSecond(),
                    rate == null ? 0 : rate.to().perSecond(),
                    channel,
                    fields.mapping());
        }
    }

    private static @Nullable RateRange rate(Fields fields, PartFields part, boolean recorded) {
        if (!recorded) {
            fields.require("rate");
        }
        RateRange rate = part.rate(
                "a rate, as 100/s, or a range of rates, as 100/s .. 5000/s",
                RateRange::parseOrSteady,
                RateRange::highestPerSecond);
        if (recorded && fields.has("rate")) {
            part.invalid("rate", "recorded messages come when they were recorded, at no `rate`", "remove `rate`");
        }
        return recorded ? null : rate;
    }

    /** A recording lasts until just after its last moment, unless it is said to be longer. */
    private static @Nullable TimeSpan length(
            Fields fields, PartFields part, boolean recorded, @Nullable Arrivals moments) {
        if (!recorded) {
            fields.require("for");
        }
        TimeSpan length = part.span("for", "1m");
        if (!(moments instanceof Arrivals.Recorded recording)) {
            return length;
        }
        TimeSpan last = new TimeSpan(recording.moments()[recording.moments().length - 1]);
        if (length != null && length.compareTo(last) <= 0) {
            part.invalid(
                    "for",
                    "the phase ends after " + length + ", the last recorded moment is at " + last,
                    "leave `for` out, or write a longer time");
        }
        return fields.has("for") ? length : new TimeSpan(last.nanos() + 1);
    }

    /** When the phase starts. What has an {@code at} stands outside of the row. */
    private TimeSpan start(Fields fields, PartFields part, @Nullable TimeSpan length) {
        TimeSpan at = part.time("at", "90s");
        TimeSpan start = at == null ? rowEnd : at;
        long end = start.nanos() + (length == null ? 0 : length.nanos());
        if (end > Distribution.LONGEST_NANOS) {
            part.invalid(
                    fields.has("for") ? "for" : "at",
                    "the phase ends after more than 73 years",
                    "write a shorter time");
        } else if (!fields.has("at")) {
            rowEnd = new TimeSpan(end);
        }
        return start;
    }

    private static void checkCount(PartFields part, @Nullable RateRange rate, @Nullable TimeSpan length) {
        double messages = rate == null || length == null
                ? 0
                : (rate.from().perSecond() + rate.to().perSecond()) / 2 * length.seconds();
        if (messages > MOST_MESSAGES) {
            part.invalid(
                    "rate",
                    "about " + (long) messages + " messages would be published; there can be up to "
                            + (long) MOST_MESSAGES,
                    "write a lower rate or a shorter time");
        }
    }

    private @Nullable String channel(Fields fields) {
        String channel = fields.text("channel");
        Node at = fields.node("channel");
        if (channel != null && at != null && !channels.contains(channel) && !channels.isEmpty()) {
            Finding.error("scenario/unknown-channel", at.location(), at.pointer())
                    .says("there is no channel `" + channel + "`")
                    .hint(Suggestion.hint(channel, channels))
                    .addTo(findings);
        }
        return channel;
    }
}
