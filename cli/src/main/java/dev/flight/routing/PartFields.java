package dev.flight.routing;

import dev.flight.diagnostic.Findings;
import dev.flight.scenario.DistributionReader;
import dev.flight.scenario.Measure;
import dev.flight.sim.Distribution;
import dev.flight.unit.Bandwidth;
import dev.flight.unit.Parsed;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a part of a scenario, read by what they are. Each is null when absent or of no use. */
final class PartFields {

    /** What a part is called whose name cannot be read. */
    static final String NAMELESS = "?";

    /** More often, a rate is a slip of the hand. */
    static final double MOST_PER_SECOND = 1e7;

    private static final TimeSpan LONGEST = new TimeSpan(Distribution.LONGEST_NANOS);
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

    private final Fields fields;
    private final Findings findings;

    PartFields(Fields fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The name of a part, which no other of its kind may have. */
    String name(Set<String> taken, String what) {
        String name = fields.text("name");
        if (name != null && !taken.add(name)) {
            invalid("name", "there is another " + what + " `" + name + "`", "each has a name of its own");
        }
        return name == null ? NAMELESS : name;
    }

    @Nullable
    Integer count(String key, int most) {
        Long count = fields.integer(key, 1, most);
        return count == null ? null : Math.toIntExact(count);
    }

    /** A moment, or a length of time that can be none at all. */
    @Nullable
    TimeSpan time(String key, String example) {
        TimeSpan time = fields.parsed(key, "a length of time, as " + example, TimeSpan::parse);
        if (time == null || time.compareTo(LONGEST) <= 0) {
            return time;
        }
        invalid(key, "`" + key + "` is more than 73 years", "write a shorter time, as " + example);
        return null;
    }

    /** A length of time that is not zero. */
    @Nullable
    TimeSpan span(String key, String example) {
        TimeSpan time = time(key, example);
        if (time == null || time.nanos() > 0) {
            return time;
        }
        invalid(key, "`" + key + "` cannot be " + time, "write a length of time, as " + example);
        return null;
    }

    /** A part of a whole: no more than it. */
    @Nullable
    Ratio ratio(String key) {
        Ratio ratio = fields.parsed(key, "a ratio, as 2% or 0.02", Ratio::parse);
        if (ratio == null || ratio.compareTo(Ratio.WHOLE) <= 0) {
            return ratio;
        }
        invalid(key, "`" + key + "` is " + ratio + "; it can be 0% to 100%", null);
        return null;
    }

    /** A probability; {@code otherwise} when it is absent. */
    double part(String key, double otherwise) {
        Ratio ratio = ratio(key);
        return ratio == null ? otherwise : ratio.value();
    }

    /** A number above zero. */
    @Nullable
    Double number(String key) {
        boolean quoted = fields.node(key) instanceof Scalar scalar && scalar.quoted();
        return fields.parsed(key, "a number, as 2 or 0.5", text -> {
            boolean read = !quoted && NUMBER.matcher(text).matches() && Double.parseDouble(text) > 0;
            return read
                    ? Parsed.value(Double.valueOf(text))
                    : Parsed.bad(text + " is no number above 0", "write a number without quotes, as 2 or 0.5");
        });
    }

    /** A rate of its own form, up to {@link #MOST_PER_SECOND}. */
    <T> @Nullable T rate(String expected, Function<String, Parsed<T>> parser, Function<T, Double> perSecond) {
        T rate = fields.parsed("rate", expected, parser);
        if (rate == null || perSecond.apply(rate) <= MOST_PER_SECOND) {
            return rate;
        }
        invalid("rate", "`rate` is " + rate + "; it can be up to " + (long) MOST_PER_SECOND + "/s", null);
        return null;
    }

    /** Bytes a second. */
    @Nullable
    Double bandwidth() {
        Bandwidth read = fields.parsed("bandwidth", "a size a second, as 50KB/s", Bandwidth::parse);
        return read == null ? null : Double.valueOf((double) read.perSecond().bytes());
    }

    /** How long something lasts. */
    @Nullable
    Distribution times(String key) {
        return new DistributionReader(Measure.TIME, findings).read(fields, key);
    }

    /** How long something takes, which can be no time. */
    @Nullable
    Distribution delays(String key) {
        return new DistributionReader(Measure.DELAY, findings).read(fields, key);
    }

    /** How large something is. */
    @Nullable
    Distribution sizes(String key) {
        return new DistributionReader(Measure.SIZE, findings).read(fields, key);
    }

    void invalid(String key, String message, @Nullable String hint) {
        Node at = fields.node(key);
        fields.invalid(at == null ? fields.mapping() : at, message, hint);
    }
}
