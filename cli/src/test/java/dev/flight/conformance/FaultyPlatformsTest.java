package dev.flight.conformance;

import dev.flight.bindings.PlatformRow;
import dev.flight.profile.Catalogue;
import dev.flight.report.Goldens;
import dev.flight.report.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table that the testee with faults answers from is that of the profiles. */
class FaultyPlatformsTest {

    private static final Path TABLE = Path.of("..", "fixtures", "testees", "faulty", "platforms.json");

    static List<PlatformRow> rows() {
        return Catalogue.builtin().targets().stream().map(PlatformRow::of).toList();
    }

    @Test
    void areThoseOfTheProfiles() throws IOException {
        StringWriter out = new StringWriter();
        JsonText.write(out, json -> {
            json.object();
            Stream.concat(rows().stream(), Stream.of(PlatformRow.UNKNOWN)).forEach(row -> row(row, json));
            json.end();
        });

        Goldens.assertMatches(TABLE, out.toString());
    }

    private static void row(PlatformRow row, JsonText json) {
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
