package dev.flight.bindings;

import dev.flight.profile.Billing;
import dev.flight.profile.Names;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.profile.Tier;
import dev.flight.unit.ByteSize;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bindings carry of one platform: a row of their tables. Times are in milliseconds, sizes in bytes.
 *
 * @param memoryConstraint its total memory as text, or {@code unlimited}
 * @param maxConnections per channel; null for unlimited
 * @param subscriptionTiers of a platform that bills; empty for others
 */
public record PlatformRow(
        String platform,
        Tier tier,
        String memoryConstraint,
        String connectionMode,
        long updateInterval,
        List<String> capabilities,
        long maxPayload,
        long maxMessageAge,
        @Nullable Integer maxConnections,
        Retry retry,
        Retry criticalRetry,
        long timeout,
        boolean billingEnabled,
        List<String> subscriptionTiers) {

    /** How messages are sent again. */
    public record Retry(int maxRetries, long interval, BigDecimal multiplier, long maxInterval) {}

    /** What bindings answer for a platform that no profile knows. */
    public static final PlatformRow UNKNOWN = row("unknown", Tier.WEB, null, Realtime.DEFAULT, null);

    public PlatformRow {
        capabilities = List.copyOf(capabilities);
        subscriptionTiers = List.copyOf(subscriptionTiers);
    }

    public static PlatformRow of(PlatformProfile profile) {
        return row(profile.name(), profile.tier(), profile.memory().total(), profile.realtime(), profile.billing());
    }

    /** A console or a small device, which speaks to Flight-Core; others are clients of V6R. */
    public boolean isFlightCore() {
        return tier == Tier.RETRO || tier == Tier.EMBEDDED;
    }

    private static PlatformRow row(
            String name, Tier tier, @Nullable ByteSize total, Realtime realtime, @Nullable Billing billing) {
        return new PlatformRow(
                name,
                tier,
                total == null ? "unlimited" : total.format(),
                Names.of(realtime.connectionMode()),
                realtime.updateInterval().millis(),
                realtime.capabilities(),
                realtime.maxPayload().bytes(),
                realtime.maxMessageAge().millis(),
                realtime.maxConnectionsPerChannel(),
                retry(realtime.retry()),
                critical(realtime),
                realtime.timeout().millis(),
                billing != null && billing.enabled(),
                billing == null ? List.of() : billing.tiers());
    }

    private static Retry retry(Realtime.Retry retry) {
        return new Retry(
                retry.maxRetries(),
                retry.interval().millis(),
                retry.multiplier(),
                retry.maxInterval().millis());
    }

    /** Critical messages go out again as often and as fast as the platform says for them, else as all others. */
    private static Retry critical(Realtime realtime) {
        return new Retry(
                realtime.critical().maxRetries(),
                realtime.critical().interval().millis(),
                realtime.retry().multiplier(),
                Math.max(
                        realtime.critical().interval().millis(),
                        realtime.retry().maxInterval().millis()));
    }
}
