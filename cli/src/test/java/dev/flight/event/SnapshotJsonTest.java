package dev.flight.event;

import static dev.flight.event.Snapshots.RACE;
import static dev.flight.event.Snapshots.decode;
import static dev.flight.event.Snapshots.pointers;
import static dev.flight.event.Snapshots.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.UnknownKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonTest {

    private static final String TIME = "1700000000000";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsReadIsWrittenToTheByte() {
        assertThat(Snapshots.json(decode(RACE).orThrow())).isEqualTo(RACE);
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        MemoryUsageSnapshot snapshot = Snapshots.of(1, "\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é\uD83D\uDE00", 0, 0);

        assertThat(Snapshots.json(snapshot))
                .contains("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é\uD83D\uDE00\"");
        assertThat(decode(Snapshots.json(snapshot)).orThrow()).isEqualTo(snapshot);
    }

    @Test
    void halfOfASurrogatePairIsNotWritten() {
        MemoryUsageSnapshot snapshot = Snapshots.of(1, "a\uD83D", 0, 0);

        assertThatThrownBy(() -> Snapshots.json(snapshot)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {TIME + ".0", "1.7e12", "17E11", "1700000000000.000", "170000000000000e-2"})
    void anIntegerMayBeWrittenAsTheNumberItEquals(String number) {
        assertThat(decode(with(TIME, number)).orThrow().timestamp()).isEqualTo(1_700_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, has a fraction",
        "-1, is negative",
        "9007199254740992, is more than 2^53-1",
        "1e400000000, is more than 2^53-1",
        "1e99999999999, is more than 2^53-1",
        "0.1e-400000000, has a fraction",
        "true, an integer is due",
        "\"1700000000000\", an integer is due",
        "[], an integer is due",
        "null, is null"
    })
    void whatIsNoIntegerIsRefusedWithItsPlace(String number, String why) {
        Decoded<MemoryUsageSnapshot> read = decode(with(TIME, number));

        assertThat(pointers(read.mistakes())).containsExactly("/timestamp");
        assertThat(read.mistakes().get(0).message()).contains(why);
    }

    @Test
    void theLargestIntegerIsRead() {
        assertThat(decode(with(TIME, "9007199254740991")).orThrow().timestamp()).isEqualTo((1L << 53) - 1);
        assertThat(decode(with(TIME, "-0")).orThrow().timestamp()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "01", "+1", ".5", "1.", "0x10", "'1'", "1,", "/**/1"})
    void whatIsNoJsonIsRefused(String number) {
        assertThat(decode(with(TIME, number)).mistakes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1e39", "-4e38"})
    void aRatioBeyond32BitsIsRefused(String number) {
        assertThat(pointers(decode(with(":0.1}", ":" + number + "}")).mistakes()))
                .containsExactly("/fragmentationRatio");
    }

    @Test
    void aKeyMayNotStandTwiceWhereverItIs() {
        assertThat(pointers(decode(with("\"platform\":", "\"sessionId\":\"x\",\"platform\":"))
                        .mistakes()))
                .containsExactly("/sessionId");
        assertThat(pointers(decode(with("\"platform\":", "\"more\":[{\"a/b\":1,\"a/b\":2}],\"platform\":"))
                        .mistakes()))
                .containsExactly("/more/0/a~1b");
    }

    @Test
    void wrongLetterCaseIsRefusedEvenBesideTheRightOne() {
        assertThat(pointers(decode(with("\"sessionId\"", "\"sessionid\"")).mistakes()))
                .containsExactly("/sessionid");
        assertThat(pointers(decode(with("\"platform\":", "\"Platform\":1,\"platform\":"))
                        .mistakes()))
                .containsExactly("/Platform");
    }

    @Test
    void everyMistakeOfASnapshotIsNamed() {
        Decoded<MemoryUsageSnapshot> read = decode("{\"timestamp\":1.5,\"total\":{\"bytes\":\"1\"},\"used\":7}");

        assertThat(pointers(read.mistakes()))
                .containsExactly(
                        "/timestamp",
                        "/total/bytes",
                        "/total/humanReadable",
                        "/used",
                        "/sessionId",
                        "/platform",
                        "/available",
                        "/fragmentationRatio");
    }

    @Test
    void unknownKeysAreReadOverUnlessTheReaderIsStrict() {
        String more = with("\"humanReadable\":\"8MB\"", "\"humanReadable\":\"8MB\",\"pages\":[1,{}]");

        assertThat(decode(more).orThrow()).isEqualTo(decode(RACE).orThrow());
        assertThat(pointers(MemoryUsageSnapshotJson.CODEC
                        .decode(more, UnknownKeys.REFUSED)
                        .mistakes()))
                .containsExactly("/used/pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83dx"})
    void halfOfASurrogatePairIsRefused(String escape) {
        assertThat(pointers(decode(with("race#2", escape)).mistakes())).containsExactly("/sessionId");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = with("race#2", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        byte[] overlong = utf8(RACE);
        overlong[RACE.indexOf("race")] = (byte) 0xC0;
        overlong[RACE.indexOf("race") + 1] = (byte) 0xAF;

        for (byte[] bytes : List.of(latin, overlong)) {
            assertThat(MemoryUsageSnapshotJson.CODEC
                            .decode(bytes)
                            .mistakes()
                            .get(0)
                            .message())
                    .contains("is not UTF-8");
        }
        assertThat(decode(with("race#2", "\uFFFD")).orThrow().sessionId()).isEqualTo("\uFFFD");
    }

    @Test
    void aByteOrderMarkAndTextBehindAreRefused() {
        assertThat(decode("\uFEFF" + RACE).mistakes().get(0).message()).contains("byte order mark");
        assertThat(decode(RACE + " {}").mistakes().get(0).message()).contains("text follows");
        assertThat(decode(RACE + "x").mistakes()).hasSize(1);
        assertThat(decode(RACE + " \r").mistakes()).isEmpty();
        assertThat(decode("").mistakes()).hasSize(1);
        assertThat(decode("[]").mistakes().get(0).message()).isEqualTo("an object is due, found an array");
    }

    @Test
    void nestingOf128IsReadAndDeeperIsRefused() {
        String deep = "[".repeat(127) + "]".repeat(127);

        assertThat(decode(with("\"platform\":", "\"x\":" + deep + ",\"platform\":"))
                        .mistakes())
                .isEmpty();
        assertThat(decode(with("\"platform\":", "\"x\":[" + deep + "],\"platform\":"))
                        .mistakes()
                        .get(0)
                        .message())
                .contains("deeper than 128");
        assertThat(decode("[".repeat(100_000)).mistakes()).hasSize(1);
    }

    @Test
    void aTextThatWasCutOffSaysSo() {
        for (int end = 1; end < RACE.length(); end++) {
            assertThat(decode(RACE.substring(0, end)).mistakes()).as("%d", end).isNotEmpty();
        }
        assertThat(decode(RACE.substring(0, 60)).mistakes().get(0).message()).contains("ends too early");
    }
}
