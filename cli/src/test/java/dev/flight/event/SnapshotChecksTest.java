package dev.flight.event;

import static dev.flight.event.Snapshots.RACE;
import static dev.flight.event.Snapshots.decode;
import static dev.flight.event.Snapshots.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.wire.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotChecksTest {

    private static List<Mistake> validate(String json) {
        return MemoryUsageSnapshotJson.CODEC.validate(decode(json).orThrow());
    }

    @Test
    void aSnapshotThatHoldsHasNoMistake() {
        assertThat(validate(RACE)).isEmpty();
        assertThat(validate(with("\"8MB\"", "\"8192 KiB\""))).isEmpty();
        assertThat(validate(with("1700000000000", "100000000000"))).isEmpty();
        assertThat(validate(with("1700000000000", "100000000000000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000000, 1700000000, /timestamp, looks like seconds",
        "1700000000000, 99999999999, /timestamp, looks like seconds",
        "1700000000000, 1700000000000000, /timestamp, looks like microseconds",
        "1700000000000, 100000000000001, /timestamp, looks like microseconds",
        "8MB, 9MB, /used/humanReadable, 'is 9437184 bytes, not 8388608'",
        "8MB, 8M, /used/humanReadable, M",
        "8388608, 8388607, /used/humanReadable, 'is 8388608 bytes, not 8388607'",
        "0.1}, 1.5}, /fragmentationRatio, not in 0 to 1",
        "0.1}, -0.5}, /fragmentationRatio, not in 0 to 1"
    })
    void whatDoesNotHoldIsNamed(String piece, String other, String pointer, String why) {
        assertThat(validate(with(piece, other))).anySatisfy(mistake -> {
            assertThat(mistake.pointer()).isEqualTo(pointer);
            assertThat(mistake.message()).contains(why);
        });
    }

    @Test
    void usedAndAvailableMustMakeUpTheTotal() {
        String json =
                with("\"bytes\":8388608,\"humanReadable\":\"8MB\"", "\"bytes\":4194304,\"humanReadable\":\"4MB\"");

        assertThat(validate(json))
                .extracting(Mistake::pointer, Mistake::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/total/bytes", "4194304 used and 16777216 available are 20971520, not 25165824"));
    }
}
