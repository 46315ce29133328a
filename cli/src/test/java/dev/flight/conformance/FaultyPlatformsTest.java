package dev.flight.conformance;

import dev.flight.bindings.PlatformRow;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.report.Goldens;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table that the testee with faults answers from is that of the profiles. */
class FaultyPlatformsTest {

    private static final Path TABLE = Path.of("..", "fixtures", "testees", "faulty", "platforms.json");

    @Test
    void areThoseOfTheProfiles() throws IOException {
        StringWriter out = new StringWriter();
        JsonText.write(out, json -> {
            json.object();
            for (PlatformProfile each : Catalogue.builtin().targets()) {
                row(PlatformRow.of(each), each.realtime().listedCapabilities(), json);
            }
            row(PlatformRow.UNKNOWN, Realtime.DEFAULT.listedCapabilities(), json);
            json.end();
        });

        Goldens.assertMatches(TABLE, out.toString());
    }

    private static void row(PlatformRow row, List<String> listed, JsonText json) {
        json.object(row.platform())
                .text("memoryConstraint", row.memoryConstraint())
                .text("connectionMode", row.connectionMode())
                .number("updateInterval", row.updateInterval())
                .number("maxPayload", row.maxPayload());
        if (row.maxConnections() == null) {
            json.none("maxConnections");
        } else {
            json.number("maxConnections", row.maxConnections());
        }
        json.array("capabilities");
        row.capabilities().forEach(json::text);
        json.end().array("listedCapabilities");
        listed.forEach(json::text);
        json.end();
        retry("retry", row.retry(), json);
        retry("criticalRetry", row.criticalRetry(), json);
        json.end();
    }

    private static void retry(String name, PlatformRow.Retry retry, JsonText json) {
        json.object(name)
                .number("maxRetries", retry.maxRetries())
                .number("retryIntervalMs", retry.interval())
                .number("backoffMultiplier", retry.multiplier())
                .number("maxRetryIntervalMs", retry.maxInterval())
                .end();
    }
}
