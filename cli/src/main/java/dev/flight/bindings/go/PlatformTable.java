package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.PlatformRow;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.profile.Tier;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the platforms. */
final class PlatformTable {

    private final GoPackage own;

    PlatformTable(GoPackage own) {
        this.own = own;
    }

    GeneratedFile file(List<PlatformProfile> profiles) {
        GoFile file = new GoFile(own.name(), List.of());
        SourceWriter out = file.body();
        out.comment(List.of("platformRows is what the profiles say of each platform."));
        out.open("var platformRows = []platformRow{");
        profiles.forEach(each ->
                row(out, "{", each.name(), PlatformRow.of(each), each.realtime().listedCapabilities(), "},"));
        out.close("}");
        out.blank().comment(List.of("unknownPlatform is what holds for a platform that no profile knows."));
        row(
                out,
                "var unknownPlatform = platformRow{",
                "",
                PlatformRow.UNKNOWN,
                Realtime.DEFAULT.listedCapabilities(),
                "}");
        return file.at(own.name() + "/platform_rows.go");
    }

    private static void row(
            SourceWriter out, String start, String name, PlatformRow row, List<String> listed, String end) {
        out.open(start);
        field(out, "name", GoFile.quoted(name));
        field(out, "isFlightCore", String.valueOf(row.isFlightCore()));
        field(out, "isBrowser", String.valueOf(row.tier() == Tier.WEB));
        field(out, "memoryConstraint", GoFile.quoted(row.memoryConstraint()));
        field(out, "connectionMode", GoFile.quoted(row.connectionMode()));
        field(out, "updateInterval", String.valueOf(row.updateInterval()));
        field(out, "listed", strings(listed));
        field(out, "capabilities", strings(row.capabilities()));
        field(out, "maxPayload", String.valueOf(row.maxPayload()));
        field(out, "maxMessageAge", String.valueOf(row.maxMessageAge()));
        field(out, "maxConnections", String.valueOf(row.maxConnections() == null ? 0 : row.maxConnections()));
        field(out, "retry", retry(row.retry()));
        field(out, "criticalRetry", retry(row.criticalRetry()));
        field(out, "timeout", String.valueOf(row.timeout()));
        field(out, "billingEnabled", String.valueOf(row.billingEnabled()));
        out.close(end);
    }

    private static void field(SourceWriter out, String name, String value) {
        out.row(name + ":", value + ",");
    }

    private static String retry(PlatformRow.Retry retry) {
        return "RetryConfig{MaxRetries: " + retry.maxRetries()
                + ", RetryIntervalMs: " + retry.interval()
                + ", BackoffMultiplier: "
                + retry.multiplier().stripTrailingZeros().toPlainString()
                + ", MaxRetryIntervalMs: " + retry.maxInterval() + "}";
    }

    /** Names in profiles are kebab-case, so none needs an escape. */
    private static String strings(List<String> names) {
        return names.stream().map(GoFile::quoted).collect(Collectors.joining(", ", "[]string{", "}"));
    }
}
