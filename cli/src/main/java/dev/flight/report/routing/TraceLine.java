package dev.flight.report.routing;

import dev.flight.report.JsonText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that happened in a simulation of routing, as a line of NDJSON: moments are milliseconds, exact to the nanosecond. */
public final class TraceLine {

    private static final int NANO_DECIMALS = 6;

    private TraceLine() {}

    /** The line without its end; what is no message's, no client's or no channel's affair has no such field. */
    public static String of(
            long atNanos,
            String what,
            long message,
            String clients,
            int client,
            String channel,
            @Nullable String detail) {
        return JsonText.line(json -> {
            json.object()
                    .number("at", BigDecimal.valueOf(atNanos, NANO_DECIMALS).stripTrailingZeros());
            json.text("event", what);
            if (message > 0) {
                json.number("message", message);
            }
            text("clients", clients, json);
            if (client >= 0) {
                json.number("client", client);
            }
            text("channel", channel, json);
            text("detail", detail, json);
            json.end();
        });
    }

    private static void text(String name, @Nullable String text, JsonText json) {
        if (text != null && !text.isEmpty()) {
            json.text(name, text);
        }
    }
}
