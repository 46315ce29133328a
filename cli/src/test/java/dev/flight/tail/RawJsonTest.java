package dev.flight.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.Incoming;
import dev.flight.profile.Pressure;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Size;
import dev.flight.text.Printable;
import dev.flight.watch.Dashboard;
import dev.flight.watch.Happening;
import dev.flight.watch.Watching;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives, nothing that is written of it acts on a terminal. */
class RawJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String SNAPSHOT = """
            {"timestamp":1,
            "sessionId":"NAME","platform":"psp","total":{"bytes":2,"humanReadable":"2B"},
            "used":{"bytes":1,"humanReadable":"1B"},"available":{"bytes":1,"humanReadable":"1B"},"fragmentationRatio":0}""";

    @Test
    void saysTheSameOnOneLine() {
        String json = "{\n \"a\":\r\n\"b\u0085\u202e\u200b\u007f é\uD83D\uDE00\"}";
        String line = RawJson.line(json.getBytes(StandardCharsets.UTF_8));
        assertThat(line).contains("\\u0085\\u202e\\u200b\\u007f é\uD83D\uDE00").doesNotContain("\n", "\r");
        assertThat(MAPPER.readTree(line)).isEqualTo(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @EnumSource
    void noPayloadReachesATerminal(LineFormat format) {
        Random random = new Random(format.text().length());
        LineWriter lines = format.lines();
        for (int i = 0; i < 3000; i++) {
            Known known = known(payload(random));
            String line = lines.line(known);
            assertThat(Printable.of(line)).isEqualTo(line);
        }
    }

    @Test
    void noPayloadReachesTheDashboard() {
        Random random = new Random(7);
        Watching state = first();
        for (int i = 0; i < 300; i++) {
            state = arrival(payload(random)).happening().on(state);
            String text = Dashboard.draw(state, Letters.UNICODE).text();
            assertThat(text.lines()).allMatch(line -> Printable.of(line).equals(line));
        }
    }

    /** Bytes, and snapshots of sessions whose names are made of what terminals act on. */
    private static byte[] payload(Random random) {
        if (random.nextBoolean()) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder name = new StringBuilder();
        int[] hostile = {0x1B, '[', 'J', 0x7F, 0x85, 0x9B, 0x200B, 0x202E, 0x2066, 0xFEFF, 0xE0041, 0x301, 'x', 0x0D};
        for (int i = random.nextInt(12); i >= 0; i--) {
            int c = hostile[random.nextInt(hostile.length)];
            name.append(c < ' ' ? String.format("\\u%04x", c) : Character.toString(c));
        }
        return SNAPSHOT.replace("NAME", name).getBytes(StandardCharsets.UTF_8);
    }

    private static Watching first() {
        return Watching.starting("x", platform -> Pressure.DEFAULT, new Size(24, 80), 0);
    }

    private static Arrival arrival(byte[] payload) {
        return new Reception(false, () -> 5)
                .arrival(new Incoming.Message(payload, "chan\u001b[2Jnel\u202e", "1\u0007", 0));
    }

    private static Known known(byte[] payload) {
        Arrival arrival = arrival(payload);
        Happening happening = arrival.happening();
        return new Known(arrival, happening, happening.on(first()));
    }
}
