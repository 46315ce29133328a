package dev.flight.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Receipt;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.Speed;
import dev.flight.broker.open.Brokers;
import dev.flight.publish.PublishResult.Stop;
import dev.flight.recording.EventMoments;
import dev.flight.unit.Rate;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final String SNAPSHOT = "{\"timestamp\":1767225603000,\"sessionId\":\"a\",\"platform\":\"psp\","
            + "\"total\":{\"bytes\":2048,\"humanReadable\":\"2KB\"},\"used\":{\"bytes\":1024,\"humanReadable\":\"1KB\"},"
            + "\"available\":{\"bytes\":1024,\"humanReadable\":\"1KB\"},\"fragmentationRatio\":0}";
    private static final String EVENT = "{ \"type\": \"memory-update\", \"data\": " + SNAPSHOT + " }";

    private final Kept sink = new Kept();

    /** Keeps what it is sent, and fails at one of them. */
    private static final class Kept implements Sink {

        private final List<String> sent = new ArrayList<>();
        private int refusesFrom = Integer.MAX_VALUE;

        @Override
        public void send(byte[] payload) {
            sent.add(new String(payload, UTF_8));
        }

        @Override
        public void send(byte[] payload, Receipt receipt) {
            send(payload);
            if (sent.size() < refusesFrom) {
                receipt.arrived();
            } else {
                receipt.failed(new BrokerFailure("the broker is gone", "start it", null));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private PublishResult publish(String text, PublishRequest request, Speed speed) {
        Recording recording = new Recording(
                "night.ndjson",
                () -> new Brokers(
                                new ByteArrayInputStream(text.getBytes(UTF_8)),
                                OutputStream.nullOutputStream(),
                                Replay.at(speed, EventMoments::millisOf))
                        .source(new SourceUrl.Standard()));
        return new Publishing(recording, sink, request).run();
    }

    private PublishResult publish(String text, PublishRequest request) {
        return publish(text, request, Speed.MAX);
    }

    @Test
    void sendsAnEventAsItIsWrittenAndASnapshotInAnEvent() {
        PublishResult result = publish(EVENT + "\n\n" + SNAPSHOT + "\n", PublishRequest.ALL);

        assertThat(result).isEqualTo(new PublishResult(2, 2, null));
        assertThat(sink.sent).containsExactly(EVENT, "{\"type\":\"memory-update\",\"data\":" + SNAPSHOT + "}");
    }

    @Test
    void whatTailRecordedIsSentAsItCame() {
        String head = "{\"format\":\"flight.tail/1\",\"at\":1750000000000,\"kind\":";
        String recorded = String.join(
                "\n",
                head + "\"connected\"}",
                head + "\"event\",\"channel\":\"a\",\"session\":\"race\",\"event\":" + EVENT + "}",
                head + "\"gap\",\"lost\":3,\"why\":\"slow\"}",
                head + "\"unreadable\",\"channel\":\"a\",\"bytes\":5,\"why\":\"not JSON\",\"text\":\"oops!\"}",
                head + "\"end\",\"events\":1}");

        assertThat(publish(recorded, PublishRequest.ALL)).isEqualTo(new PublishResult(2, 2, null));
        assertThat(sink.sent).containsExactly(EVENT, "oops!");
    }

    @Test
    void aRecordedLineThatWasChangedIsNotPassedOver() {
        PublishResult result = publish("{\"format\":\"flight.tail/1\",\"at\":1,\"kind\":\"evnt\"}", PublishRequest.ALL);

        assertThat(result.stop())
                .isInstanceOfSatisfying(
                        Stop.Line.class,
                        stop -> assertThat(stop.findings().get(0).message()).contains("was changed"));
    }

    @Test
    void stopsAtALineThatIsNoEventAndSaysWhere() {
        String bad = SNAPSHOT.replace("\"bytes\":2048", "\"bytes\":-1");

        PublishResult result = publish(SNAPSHOT + "\n" + bad + "\n" + SNAPSHOT + "\n", PublishRequest.ALL);

        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.arrived()).isEqualTo(1);
        assertThat(result.stop()).isInstanceOfSatisfying(Stop.Line.class, stop -> {
            assertThat(stop.number()).isEqualTo(2);
            assertThat(stop.findings().get(0).at().text()).isEqualTo("night.ndjson:2:1");
            assertThat(stop.findings().get(0).message()).startsWith("/total/bytes: ");
        });
    }

    @Test
    void aLineThatIsNoJsonIsShownWhereReadingEnded() {
        PublishResult result = publish("{\"type\": oops}\n", PublishRequest.ALL);

        assertThat(result.stop())
                .isInstanceOfSatisfying(
                        Stop.Line.class,
                        stop -> assertThat(stop.findings().get(0).at().text()).isEqualTo("night.ndjson:1:10"));
    }

    @Test
    void sendsAnythingWhenAskedTo() {
        assertThat(publish("anything\n", new PublishRequest(true, null, false, Long.MAX_VALUE)))
                .isEqualTo(new PublishResult(1, 1, null));
        assertThat(sink.sent).containsExactly("anything");
    }

    @Test
    void startsOverUntilTheCount() {
        assertThat(publish(SNAPSHOT + "\n" + EVENT + "\n", new PublishRequest(false, null, true, 5)))
                .isEqualTo(new PublishResult(5, 5, null));
        assertThat(sink.sent.get(4)).isEqualTo(sink.sent.get(0)).isNotEqualTo(sink.sent.get(1));
    }

    @Test
    void anEmptyRecordingIsNotStartedOverForEver() {
        assertThat(publish("\n", new PublishRequest(false, null, true, 5))).isEqualTo(new PublishResult(0, 0, null));
    }

    @Test
    void tellsWhatTheBrokerAnsweredForWhenItFails() {
        sink.refusesFrom = 3;

        PublishResult result = publish((SNAPSHOT + "\n").repeat(4), PublishRequest.ALL);

        assertThat(result.sent()).isEqualTo(4);
        assertThat(result.arrived()).isEqualTo(2);
        assertThat(result.stop()).isEqualTo(new Stop.Refused("the broker is gone", "start it"));
    }

    @Test
    void keepsARate() {
        long start = System.nanoTime();
        publish(
                (SNAPSHOT + "\n").repeat(6),
                new PublishRequest(false, Rate.parse("50/s").orThrow(), false, 6));

        assertThat(System.nanoTime() - start).isBetween(100_000_000L, 5_000_000_000L);
    }

    @Test
    void keepsThePaceOfTimestamps() {
        String later = SNAPSHOT.replace("1767225603000", "1767225604000");
        long start = System.nanoTime();
        publish(
                SNAPSHOT + "\n" + later + "\n",
                PublishRequest.ALL,
                Speed.parse("10x").orThrow());

        assertThat(System.nanoTime() - start).isBetween(100_000_000L, 5_000_000_000L);
    }
}
