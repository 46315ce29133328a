package dev.flight.workload;

import dev.flight.diagnostic.Findings;
import dev.flight.manifest.Purpose;
import dev.flight.profile.Names;
import dev.flight.scenario.DistributionReader;
import dev.flight.scenario.Measure;
import dev.flight.scenario.RateRange;
import dev.flight.sim.Distribution;
import dev.flight.trace.Holder;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.Rate;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a part of a scenario, read by what they are. */
final class PhaseFields {

    /** So many blocks, sessions or messages at the most: beyond it a number is a slip of the hand. */
    private static final long MOST = 1_000_000;

    private static final double MOST_PER_SECOND = 1e6;
    private static final double MOST_LIVE = 1e7;
    private static final double SECOND = 1e9;
    private static final long LARGEST_ALIGNMENT = 16 << 20;

    private final Fields fields;
    private final DistributionReader sizes;
    private final DistributionReader times;
    private final long rowEndNanos;
    private Slot slot;

    /**
     * The fields of a part.
     *
     * @param rowEndNanos when the phases before it have ended
     */
    PhaseFields(Fields fields, Findings findings, long rowEndNanos) {
        this.fields = fields;
        this.sizes = new DistributionReader(Measure.SIZE, findings);
        this.times = new DistributionReader(Measure.TIME, findings);
        this.rowEndNanos = rowEndNanos;
        this.slot = new Slot("?", new TimeSpan(rowEndNanos), TimeSpan.ZERO, fields.mapping());
    }

    void require(String... keys) {
        fields.require("name");
        fields.require(keys);
    }

    /** The place of a phase that lasts. */
    Slot slot() {
        TimeSpan length = some("for", "5m");
        return place(length == null ? TimeSpan.ZERO : length);
    }

    /** The place of a phase that takes no time. */
    Slot moment() {
        return place(TimeSpan.ZERO);
    }

    private Slot place(TimeSpan length) {
        String name = fields.text("name");
        TimeSpan at = fields.parsed("at", "a moment, as 90s", TimeSpan::parse);
        TimeSpan start = at == null ? new TimeSpan(rowEndNanos) : at;
        boolean tooLong =
                start.nanos() > Distribution.LONGEST_NANOS - Math.min(length.nanos(), Distribution.LONGEST_NANOS);
        if (tooLong) {
            invalid(
                    fields.has("for") ? "for" : "at",
                    "the phase ends after more than 73 years",
                    "write a shorter time");
        }
        slot = new Slot(name == null ? "?" : name, start, tooLong ? TimeSpan.ZERO : length, fields.mapping());
        return slot;
    }

    /** When the phases before the next one have ended: what has an {@code at} stands outside of the row. */
    long rowEndNanos() {
        return fields.has("at") ? rowEndNanos : slot.endNanos();
    }

    @Nullable
    String text(String key) {
        return fields.text(key);
    }

    @Nullable
    Integer count(String key) {
        Long count = fields.integer(key, 1, MOST);
        return count == null ? null : Math.toIntExact(count);
    }

    /** A length of time that is not zero; null when absent. */
    @Nullable
    TimeSpan span(String key) {
        return some(key, "8s");
    }

    private @Nullable TimeSpan some(String key, String example) {
        return fields.parsed(key, "a length of time, as " + example, text -> {
            Parsed<TimeSpan> span = TimeSpan.parse(text);
            return span instanceof Parsed.Value<TimeSpan> read && read.value().nanos() == 0
                    ? Parsed.bad("it cannot be " + text, "write a length of time, as " + example)
                    : span;
        });
    }

    @Nullable
    Rate rate() {
        return rate("rate");
    }

    @Nullable
    Rate rate(String key) {
        return frequency(key, "a rate, as 200/s", Rate::parse, Rate::perSecond);
    }

    @Nullable
    RateRange rateRange() {
        return frequency("rate", "a range of rates, as 50/s .. 500/s", RateRange::parse, RateRange::highestPerSecond);
    }

    private <T> @Nullable T frequency(
            String key, String expected, Function<String, Parsed<T>> parser, Function<T, Double> perSecond) {
        T rate = fields.parsed(key, expected, parser);
        if (rate == null || perSecond.apply(rate) <= MOST_PER_SECOND) {
            return rate;
        }
        invalid(key, "`" + key + "` is " + rate + "; it can be up to 1000000/s", null);
        return null;
    }

    /** How long something lasts. */
    @Nullable
    Distribution time(String key) {
        return times.read(fields, key);
    }

    /** How large something is. */
    @Nullable
    Distribution size(String key) {
        return sizes.read(fields, key);
    }

    /** The blocks that the phase asks for. */
    @Nullable
    Blocks blocks() {
        Distribution size = size("size");
        long align = alignment();
        Purpose purpose = fields.choice("purpose", Purpose.NAMES);
        Holder holder = new Holder(
                fields.text("session"),
                Names.of(purpose == null ? Purpose.TEMPORARY : purpose),
                fields.text("site"),
                fields.text("region"));
        return size == null ? null : new Blocks(size, align, holder);
    }

    private long alignment() {
        ByteSize align = fields.byteCount("align");
        if (align == null) {
            return 1;
        }
        if (Long.bitCount(align.bytes()) != 1 || align.bytes() > LARGEST_ALIGNMENT) {
            invalid(
                    "align",
                    "`align` is " + align.bytes() + " bytes; it can be a power of two up to " + LARGEST_ALIGNMENT,
                    "write the alignment in bytes, as 32");
            return 1;
        }
        return align.bytes();
    }

    /**
     * Reports a rate at which more would be live at once than can be simulated.
     *
     * @param nanos how long each lives on the average
     */
    void liveAtMost(double perSecond, double nanos) {
        double live = perSecond * Math.min(nanos, (double) slot.length().nanos()) / SECOND;
        if (live > MOST_LIVE) {
            invalid(
                    "rate",
                    "about " + (long) live + " would be live at once; it can be up to " + (long) MOST_LIVE,
                    "write a lower rate or a shorter time");
        }
    }

    void invalid(String key, String message, @Nullable String hint) {
        Node at = fields.node(key);
        fields.invalid(at == null ? fields.mapping() : at, message, hint);
    }
}
