package dev.flight.profile;

import dev.flight.diagnostic.Findings;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a platform takes part in live messaging.
 *
 * @param fallback what it falls back to when its connection fails; null for nothing
 * @param maxConnectionsPerChannel null for unlimited
 * @param listedCapabilities the capabilities as the profile lists them
 * @param compressAbove payloads from this size on are compressed; null for never
 */
public record Realtime(
        ConnectionMode connectionMode,
        @Nullable ConnectionMode fallback,
        TimeSpan updateInterval,
        @Nullable Integer maxConnectionsPerChannel,
        List<String> listedCapabilities,
        Batching batching,
        @Nullable ByteSize compressAbove,
        Queue queue,
        ByteSize maxPayload,
        TimeSpan maxMessageAge,
        Retry retry,
        Critical critical,
        TimeSpan timeout,
        Recovery recovery) {

    /** How a client gets its messages. */
    public enum ConnectionMode {
        POLLING,
        WIFI,
        WEBSOCKET;

        static final Map<String, ConnectionMode> NAMES = Names.all(values());
    }

    /** What a full queue does with one more message. */
    public enum Overflow {
        DROP_HEAD,
        DROP_TAIL,
        REJECT;

        public static final Map<String, Overflow> NAMES = Names.all(values());
    }

    /** How the wait between retries grows. */
    public enum Backoff {
        FIXED,
        EXPONENTIAL;

        static final Map<String, Backoff> NAMES = Names.all(values());
    }

    /** How the wait between retries is spread. */
    public enum Jitter {
        NONE,
        FULL,
        DECORRELATED;

        static final Map<String, Jitter> NAMES = Names.all(values());
    }

    /** What a client does when its connection fails for good. */
    public enum Recovery {
        FALLBACK_TO_POLLING,
        RETRY_WITH_BACKOFF,
        DEFAULT_RECOVERY;

        static final Map<String, Recovery> NAMES = Names.all(values());
    }

    /** The most that goes out at once, and how long a message may wait for company. */
    public record Batching(int maxMessages, ByteSize maxBytes, TimeSpan maxDelay) {}

    /**
     * The outbound queue of one connection.
     *
     * @param overhead bytes of bookkeeping for each message in it
     */
    public record Queue(int capacity, Overflow overflow, ByteSize overhead) {}

    /** How a message that was not acknowledged is sent again. */
    public record Retry(
            int maxRetries,
            TimeSpan interval,
            Backoff backoff,
            BigDecimal multiplier,
            TimeSpan maxInterval,
            Jitter jitter) {}

    /** What holds for critical messages whatever the platform's retry says. */
    public record Critical(boolean requiresAck, int maxRetries, TimeSpan interval, boolean deadLetter) {}

    /** What a platform gets that says nothing: the contract's values for an unknown platform. */
    public static final Realtime DEFAULT = new Realtime(
            ConnectionMode.WEBSOCKET,
            ConnectionMode.POLLING,
            TimeSpan.ofMillis(1_000),
            null,
            List.of("basic-messaging"),
            new Batching(64, ByteSize.of(256 << 10), TimeSpan.ofMillis(100)),
            ByteSize.of(1 << 10),
            new Queue(1024, Overflow.DROP_HEAD, ByteSize.of(128)),
            ByteSize.of(256 << 10),
            TimeSpan.ofMillis(60_000),
            new Retry(
                    3,
                    TimeSpan.ofMillis(1_000),
                    Backoff.EXPONENTIAL,
                    BigDecimal.valueOf(2),
                    TimeSpan.ofMillis(10_000),
                    Jitter.NONE),
            new Critical(true, 3, TimeSpan.ofMillis(2_000), true),
            TimeSpan.ofMillis(10_000),
            Recovery.DEFAULT_RECOVERY);

    /**
     * A realtime section by itself, over no profile's.
     *
     * @param section its fields; what is wrong in them is a finding
     */
    public static Realtime read(Node section, Findings findings) {
        return RealtimeReader.over(null, section, findings);
    }

    public Realtime {
        listedCapabilities = List.copyOf(listedCapabilities);
    }

    /** What the platform can do: what the profile lists, and the mode that its way to connect adds. */
    public List<String> capabilities() {
        String mode = Names.of(connectionMode) + "-mode";
        boolean added = connectionMode == ConnectionMode.POLLING || connectionMode == ConnectionMode.WIFI;
        if (!added || listedCapabilities.contains(mode)) {
            return listedCapabilities;
        }
        List<String> all = new ArrayList<>(listedCapabilities);
        all.add(mode);
        return List.copyOf(all);
    }
}
