package dev.flight.profile;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.profile.Realtime.Backoff;
import dev.flight.profile.Realtime.Batching;
import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.profile.Realtime.Critical;
import dev.flight.profile.Realtime.Jitter;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.profile.Realtime.Queue;
import dev.flight.profile.Realtime.Recovery;
import dev.flight.profile.Realtime.Retry;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the realtime section of a profile. */
final class RealtimeReader {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST = 1_000_000_000;

    private RealtimeReader() {}

    /** A section over the one of a profile, whose fields have been read before and are without mistakes. */
    static Realtime over(@Nullable Node base, Node section, Findings findings) {
        Node merged = section instanceof Mapping above && base instanceof Mapping below ? above.over(below) : section;
        return read(Fields.of(merged, "realtime section", findings));
    }

    static Realtime read(@Nullable Fields section) {
        Realtime otherwise = Realtime.DEFAULT;
        try (Fields fields = section) {
            if (fields == null) {
                return otherwise;
            }
            ConnectionMode mode = requireNonNullElse(
                    fields.choice("connectionMode", ConnectionMode.NAMES), otherwise.connectionMode());
            return new Realtime(
                    mode,
                    fallback(fields),
                    requireNonNullElse(someTime(fields, "updateInterval"), otherwise.updateInterval()),
                    countOr(fields, "maxConnectionsPerChannel", "unlimited"),
                    capabilities(fields),
                    batching(fields.child("batching", "batching section")),
                    compression(fields.child("compression", "compression section")),
                    queue(fields.child("queue", "queue section")),
                    requireNonNullElse(size(fields, "maxPayload"), otherwise.maxPayload()),
                    requireNonNullElse(time(fields, "maxMessageAge"), otherwise.maxMessageAge()),
                    retry(fields.child("retry", "retry section")),
                    critical(fields.child("critical", "section on critical messages")),
                    requireNonNullElse(time(fields, "timeout"), otherwise.timeout()),
                    requireNonNullElse(fields.choice("recovery", Recovery.NAMES), otherwise.recovery()));
        }
    }

    private static @Nullable ConnectionMode fallback(Fields fields) {
        if (!fields.has("fallback")) {
            return Realtime.DEFAULT.fallback();
        }
        if (fields.node("fallback") instanceof Scalar scalar && scalar.text().equals("none")) {
            return null;
        }
        return fields.choice("fallback", ConnectionMode.NAMES);
    }

    private static List<String> capabilities(Fields fields) {
        if (!fields.has("capabilities")) {
            return Realtime.DEFAULT.listedCapabilities();
        }
        List<String> words = new ArrayList<>();
        for (Scalar scalar : fields.scalars("capabilities")) {
            if (WORD.matcher(scalar.text()).matches()) {
                words.add(scalar.text());
            } else {
                fields.invalid(scalar, scalar.describe() + " is no capability", "write lower-case words joined by -");
            }
        }
        return words;
    }

    private static Batching batching(@Nullable Fields section) {
        Batching otherwise = Realtime.DEFAULT.batching();
        try (Fields fields = section) {
            return fields == null
                    ? otherwise
                    : new Batching(
                            count(fields, "maxMessages", 1, otherwise.maxMessages()),
                            requireNonNullElse(size(fields, "maxBytes"), otherwise.maxBytes()),
                            requireNonNullElse(time(fields, "maxDelay"), otherwise.maxDelay()));
        }
    }

    private static @Nullable ByteSize compression(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null || !fields.has("above")) {
                return Realtime.DEFAULT.compressAbove();
            }
            Node above = fields.node("above");
            return above instanceof Scalar scalar && scalar.text().equals("never") ? null : size(fields, "above");
        }
    }

    private static Queue queue(@Nullable Fields section) {
        Queue otherwise = Realtime.DEFAULT.queue();
        try (Fields fields = section) {
            return fields == null
                    ? otherwise
                    : new Queue(
                            count(fields, "capacity", 1, otherwise.capacity()),
                            requireNonNullElse(fields.choice("overflow", Overflow.NAMES), otherwise.overflow()),
                            requireNonNullElse(size(fields, "overhead"), otherwise.overhead()));
        }
    }

    private static Retry retry(@Nullable Fields section) {
        Retry otherwise = Realtime.DEFAULT.retry();
        try (Fields fields = section) {
            return fields == null
                    ? otherwise
                    : new Retry(
                            count(fields, "maxRetries", 0, otherwise.maxRetries()),
                            requireNonNullElse(time(fields, "interval"), otherwise.interval()),
                            requireNonNullElse(fields.choice("backoff", Backoff.NAMES), otherwise.backoff()),
                            requireNonNullElse(multiplier(fields), otherwise.multiplier()),
                            requireNonNullElse(time(fields, "maxInterval"), otherwise.maxInterval()),
                            requireNonNullElse(fields.choice("jitter", Jitter.NAMES), otherwise.jitter()));
        }
    }

    private static Critical critical(@Nullable Fields section) {
        Critical otherwise = Realtime.DEFAULT.critical();
        try (Fields fields = section) {
            return fields == null
                    ? otherwise
                    : new Critical(
                            requireNonNullElse(fields.bool("requiresAck"), otherwise.requiresAck()),
                            count(fields, "maxRetries", 0, otherwise.maxRetries()),
                            requireNonNullElse(time(fields, "interval"), otherwise.interval()),
                            requireNonNullElse(fields.bool("deadLetter"), otherwise.deadLetter()));
        }
    }

    private static @Nullable BigDecimal multiplier(Fields fields) {
        Node node = fields.node("multiplier");
        if (node instanceof Scalar scalar && scalar.quoted()) {
            fields.invalid(scalar, "`multiplier` is text, not a number", "write it without quotes");
            return null;
        }
        return fields.parsed("multiplier", "a number from 1 to 100", RealtimeReader::multiplier);
    }

    private static Parsed<BigDecimal> multiplier(String text) {
        try {
            BigDecimal number = text.length() > 20 ? BigDecimal.ZERO : new BigDecimal(text);
            if (number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return Parsed.value(number);
            }
        } catch (NumberFormatException notANumber) {
            return Parsed.bad(text + " is not a number", "write a number from 1 to 100, as 1.5");
        }
        return Parsed.bad(text + " is out of range", "write a number from 1 to 100, as 1.5");
    }

    static @Nullable Ratio ratio(Fields fields, String key) {
        return fields.parsed(key, "a ratio, as 75% or 0.75", Ratio::parse);
    }

    /** A count, or null for the word. */
    static @Nullable Integer countOr(Fields fields, String key, String word) {
        if (fields.node(key) instanceof Scalar scalar && scalar.text().equals(word)) {
            return null;
        }
        Long count = fields.integer(key, 1, MOST);
        return count == null ? null : Math.toIntExact(count);
    }

    private static int count(Fields fields, String key, int least, int otherwise) {
        Long count = fields.integer(key, least, MOST);
        return count == null ? otherwise : Math.toIntExact(count);
    }

    private static @Nullable ByteSize size(Fields fields, String key) {
        return fields.parsed(key, "a size, as 16KB", ByteSize::parse);
    }

    private static @Nullable TimeSpan time(Fields fields, String key) {
        return fields.parsed(key, "a length of time, as 250ms or 5s", TimeSpan::parse);
    }

    /** A length of time that is not zero. */
    private static @Nullable TimeSpan someTime(Fields fields, String key) {
        TimeSpan time = time(fields, key);
        Node node = fields.node(key);
        if (time != null && node != null && time.nanos() == 0) {
            fields.invalid(node, "`" + key + "` cannot be 0s", "write a length of time, as 250ms or 5s");
            return null;
        }
        return time;
    }
}
