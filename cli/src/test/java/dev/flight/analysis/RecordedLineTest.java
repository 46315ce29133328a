package dev.flight.analysis;

import static dev.flight.event.Snapshots.RACE;
import static dev.flight.event.Snapshots.pointers;
import static dev.flight.event.Snapshots.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.event.Snapshots;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedLineTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RecordedLine line(String json) {
        return RecordedLine.decode(utf8(json)).orThrow();
    }

    @Test
    void theEventThatCarriesASnapshotIsRead() {
        MemoryUsageSnapshot race = MemoryUsageSnapshotJson.CODEC.decode(RACE).orThrow();

        assertThat(line(Snapshots.event(race))).isEqualTo(new RecordedLine(Optional.of(race), "/data"));
        assertThat(line(RACE)).isEqualTo(new RecordedLine(Optional.of(race), ""));
        assertThat(line("{\"type\":\"auth-event\",\"data\":{}}")).isEqualTo(new RecordedLine(Optional.empty(), ""));
    }

    @Test
    void whatTailRecordedIsReadWithItsPlaceInTheLine() {
        String head = "{\"format\":\"flight.tail/1\",\"at\":1750000000000,\"kind\":";
        MemoryUsageSnapshot race = MemoryUsageSnapshotJson.CODEC.decode(RACE).orThrow();

        assertThat(line(head + "\"event\",\"channel\":\"a\",\"event\":" + Snapshots.event(race) + "}"))
                .isEqualTo(new RecordedLine(Optional.of(race), "/event/data"));
        assertThat(line(head + "\"connected\"}")).isEqualTo(new RecordedLine(Optional.empty(), ""));
    }

    @Test
    void aMistakeInWhatTailRecordedHasItsPlaceInTheLine() {
        String line = "{\"format\":\"flight.tail/1\",\"at\":1,\"kind\":\"event\",\"event\":{\"type\":\"none\"}}";

        assertThat(RecordedLine.decode(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .mistakes()
                        .get(0)
                        .pointer())
                .isEqualTo("/event/type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"memory-updated\",\"data\":{}}|/type",
                "{\"type\":\"memory-update\"}|/data",
                "{\"type\":\"memory-update\",\"data\":null}|/data",
                "{\"type\":\"memory-update\",\"Data\":{}}|/Data",
                "{\"type\":\"memory-update\",\"data\":3}|/data"
            })
    void anEventThatIsNoneIsRefused(String json, String pointer) {
        assertThat(pointers(RecordedLine.decode(utf8(json)).mistakes())).containsExactly(pointer);
    }

    @Test
    void mistakesInsideAnEventAreBelowItsData() {
        String json = "{\"type\":\"memory-update\",\"data\":" + with("\"bytes\":8388608", "\"bytes\":-8") + "}";

        assertThat(pointers(RecordedLine.decode(utf8(json)).mistakes())).containsExactly("/data/used/bytes");
    }
}
