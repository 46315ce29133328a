package dev.flight.bindings.typescript;

import dev.flight.bindings.PlatformRow;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.profile.Tier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of the platforms. */
final class PlatformTables {

    private final SourceWriter out = new SourceWriter();

    private PlatformTables() {}

    static String of(List<PlatformProfile> profiles) {
        return new PlatformTables().write(profiles);
    }

    private String write(List<PlatformProfile> profiles) {
        out.line("import { SUBSCRIPTION_TIER_VALUES, type SubscriptionTier } from '../types.js';");
        out.line("import type { PlatformRow } from './row.js';");
        out.gap().line("/** What is known of each platform that has a profile. */");
        out.open("export const PLATFORM_ROWS: ReadonlyMap<string, PlatformRow> = /* @__PURE__ */ new Map([");
        profiles.forEach(each -> row(
                "['" + each.name() + "', {",
                PlatformRow.of(each),
                each.realtime().listedCapabilities(),
                "}],"));
        out.close("]);");
        out.gap().line("/** What holds for a platform that no profile knows. */");
        row(
                "export const UNKNOWN_PLATFORM: PlatformRow = {",
                PlatformRow.UNKNOWN,
                Realtime.DEFAULT.listedCapabilities(),
                "};");
        names("Consoles and small devices, which speak to Flight-Core", "FLIGHT_PLATFORMS", profiles, row -> true);
        names(
                "Those of {@link FLIGHT_PLATFORMS} that must ask for news, as they cannot keep a connection",
                "CONSTRAINED_PLATFORMS",
                profiles,
                row -> row.connectionMode().equals("polling"));
        out.gap().line("/** What a customer of V6R can buy. */");
        out.line("export const V6R_SUBSCRIPTION_TIERS: readonly SubscriptionTier[] = SUBSCRIPTION_TIER_VALUES;");
        return out.text();
    }

    private void names(String docs, String name, List<PlatformProfile> profiles, Predicate<PlatformRow> filter) {
        out.gap().line("/** " + docs + ". */");
        out.list(
                "export const " + name + ": readonly string[] = [",
                profiles.stream()
                        .map(PlatformRow::of)
                        .filter(PlatformRow::isFlightCore)
                        .filter(filter)
                        .map(each -> "'" + each.platform() + "'")
                        .toList(),
                "];");
    }

    private void row(String start, PlatformRow row, List<String> listed, String end) {
        out.open(start);
        out.line("platform: '" + row.platform() + "',");
        out.line("isFlightCore: " + row.isFlightCore() + ",");
        out.line("isBrowser: " + (row.tier() == Tier.WEB) + ",");
        out.line("memoryConstraint: '" + row.memoryConstraint() + "',");
        out.line("connectionMode: '" + row.connectionMode() + "',");
        out.line("updateInterval: " + row.updateInterval() + ",");
        out.list("listedCapabilities: [", strings(listed), "],");
        out.list("capabilities: [", strings(row.capabilities()), "],");
        out.line("maxPayload: " + row.maxPayload() + ",");
        out.line("maxMessageAge: " + row.maxMessageAge() + ",");
        if (row.maxConnections() != null) {
            out.line("maxConnections: " + row.maxConnections() + ",");
        }
        retry("retry", row.retry());
        retry("criticalRetry", row.criticalRetry());
        out.line("timeout: " + row.timeout() + ",");
        out.line("billingEnabled: " + row.billingEnabled() + ",");
        out.close(end);
    }

    private void retry(String name, PlatformRow.Retry retry) {
        out.line(name + ": { maxRetries: " + retry.maxRetries()
                + ", retryIntervalMs: " + retry.interval()
                + ", backoffMultiplier: "
                + retry.multiplier().stripTrailingZeros().toPlainString()
                + ", maxRetryIntervalMs: " + retry.maxInterval() + " },");
    }

    /** Names in profiles are kebab-case, so none needs an escape. */
    private static List<String> strings(List<String> names) {
        return names.stream().map(each -> "'" + each + "'").collect(Collectors.toList());
    }
}
