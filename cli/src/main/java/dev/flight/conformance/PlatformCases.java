package dev.flight.conformance;

import dev.flight.bindings.PlatformRow;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions on what a platform can do and needs, with the answers that its profile gives. */
public final class PlatformCases {

    /** A name that no profile has: every binding answers it alike. */
    private static final String NO_PROFILE = "no-such-platform";

    private final List<Case> cases = new ArrayList<>();

    private PlatformCases() {}

    /** For each platform, and for one that is not known. */
    public static List<Case> of(List<PlatformProfile> profiles) {
        PlatformCases all = new PlatformCases();
        profiles.forEach(each ->
                all.platform(each.name(), PlatformRow.of(each), each.realtime().listedCapabilities()));
        all.platform(NO_PROFILE, PlatformRow.UNKNOWN, Realtime.DEFAULT.listedCapabilities());
        return List.copyOf(all.cases);
    }

    private void platform(String name, PlatformRow row, List<String> listed) {
        ask("capabilities", name, Map.of(), JsonValue.texts(row.capabilities()));
        ask("constraint", name, Map.of(), JsonValue.text(row.memoryConstraint()));
        ask("connection-mode", name, Map.of(), JsonValue.text(row.connectionMode()));
        ask("max-payload", name, Map.of(), JsonValue.number(row.maxPayload()));
        ask("config", name, Map.of(), config(name, row, listed));
        if (row.isFlightCore()) {
            ask("client-info", name, Map.of(), clientInfo(name, row));
        }
        retry("retry", name, "normal", false, row.retry());
        retry("retry-with-ack", name, "high", true, row.retry());
        retry("retry-critical", name, "critical", false, row.criticalRetry());
        retry("retry-realtime", name, "realtime", false, row.criticalRetry());
        channels(name, row);
    }

    private void ask(String question, String platform, Map<String, Object> details, JsonValue due) {
        ask(question, question, platform, details, due);
    }

    private void ask(String id, String question, String platform, Map<String, Object> details, JsonValue due) {
        cases.add(new Case(
                "platform/" + platform + "/" + id,
                "what the profile says on " + id,
                new Request.Platform(question, platform, details),
                new Expectation.Value(due)));
    }

    /** The type flight-core-platform-config: the way to connect stands in it, so its capabilities do not repeat it. */
    private static JsonValue config(String name, PlatformRow row, List<String> listed) {
        return members(
                "platform", JsonValue.text(name),
                "memoryConstraint", JsonValue.text(row.memoryConstraint()),
                "connectionMode", JsonValue.text(row.connectionMode()),
                "updateInterval", JsonValue.number(row.updateInterval()),
                "maxRetries", JsonValue.number(row.retry().maxRetries()),
                "capabilities", JsonValue.texts(listed));
    }

    /** The type client-info, of a client of Flight-Core. */
    private static JsonValue clientInfo(String name, PlatformRow row) {
        return members(
                "clientType", JsonValue.text("flight-core-native"),
                "platform", JsonValue.text(name),
                "capabilities", JsonValue.texts(row.capabilities()));
    }

    /** The type message-routing; critical and realtime messages are acknowledged whether asked for or not. */
    private void retry(String id, String platform, String priority, boolean requiresAck, PlatformRow.Retry retry) {
        boolean acknowledged = requiresAck || priority.equals("critical") || priority.equals("realtime");
        JsonValue due = members(
                "requiresAck",
                new JsonValue.Flag(acknowledged),
                "retryConfig",
                members(
                        "maxRetries", JsonValue.number(retry.maxRetries()),
                        "retryIntervalMs", JsonValue.number(retry.interval()),
                        "backoffMultiplier", new JsonValue.Digits(retry.multiplier()),
                        "maxRetryIntervalMs", JsonValue.number(retry.maxInterval())));
        ask(id, "retry", platform, Map.of("priority", priority, "requiresAck", requiresAck), due);
    }

    private void channels(String platform, PlatformRow row) {
        channel("channel", platform, row, "memory-updates", "memory-updates", "Memory Updates", "memory-access");
        channel(
                "channel-component-events",
                platform,
                row,
                "component-events",
                "component-events",
                "Component Events",
                "component-access");
        channel("channel-v6r-vm", platform, row, "v6r-vm", "v6r-vm-management", "VM Management", "vm-management");
    }

    /** The type channel-info; when the channel was made is the testee's affair. */
    private void channel(
            String id, String platform, PlatformRow row, String asked, String type, String name, String permission) {
        JsonValue connections =
                row.maxConnections() == null ? new JsonValue.Nothing() : JsonValue.number(row.maxConnections());
        JsonValue due = members(
                "id",
                        JsonValue.text(
                                platform + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-')),
                "name", JsonValue.text(platform + " " + name),
                "channelType", JsonValue.text(type),
                "requiredPermissions", JsonValue.texts(List.of(permission)),
                "maxConnections", connections,
                "metadata", members("updateInterval", JsonValue.text(Long.toString(row.updateInterval()))));
        ask(id, "channel", platform, Map.of("channel", asked), due);
    }

    /** An object of names and values in turn. */
    private static JsonValue members(Object... namesAndValues) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], (JsonValue) namesAndValues[index + 1]);
        }
        return new JsonValue.Members(fields);
    }
}
