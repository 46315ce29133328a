package dev.flight.broker.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waits for what does not come. */
@Tag("long")
@Timeout(60)
class SocketFaultsTest {

    private static List<String> until(RawGateway gateway, String last) throws Exception {
        try (gateway;
                Source source = Gateway.open(gateway.url(), 10)) {
            return Gateway.until(source, last);
        }
    }

    @Test
    void goesOnAfterAResetWithinAFrame() throws Exception {
        assertThat(until(
                        RawGateway.start((socket, connection) -> {
                            RawGateway.send(socket, Gateway.subscribed("e", connection - 1));
                            if (connection == 1) {
                                RawGateway.send(socket, Gateway.event(1));
                                TimeUnit.MILLISECONDS.sleep(100);
                                RawGateway.resetWithin(socket, Gateway.event(2));
                            } else {
                                RawGateway.send(socket, Gateway.event(2));
                            }
                        }),
                        "2 "))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("connected 1"),
                        second -> assertThat(second).isEqualTo("1 {\"n\":1}"),
                        third -> assertThat(third).startsWith("gone: "),
                        fourth -> assertThat(fourth).isEqualTo("connected 2"),
                        fifth -> assertThat(fifth).isEqualTo("2 {\"n\":2}"));
    }

    @Test
    void leavesAGatewayThatAnswersNoPingAndComesAgain() throws Exception {
        List<String> all = until(
                RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("e", 0));
                    if (connection == 2) {
                        RawGateway.send(socket, Gateway.event(1));
                    }
                }),
                "1 ");

        assertThat(all.get(1)).startsWith("gone: no answer to pings for ");
        assertThat(all).containsSequence("connected 2", "1 {\"n\":1}");
    }

    @Test
    void leavesAGatewayThatSendsTextThatIsNoUtf8() throws Exception {
        List<String> all = until(
                RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("e", 0));
                    if (connection == 1) {
                        RawGateway.sendBytesAsText(socket, new byte[] {'a', (byte) 0xC3, '('});
                    } else {
                        RawGateway.send(socket, Gateway.event(1));
                    }
                }),
                "1 ");

        assertThat(all.get(1)).isEqualTo("gone: the gateway sent text that is no UTF-8");
        assertThat(all).containsSequence("connected 2", "1 {\"n\":1}");
    }

    @Test
    void aCloseBeforeAnySubscriptionIsToldAsWhatItIs() throws Exception {
        try (RawGateway gateway = RawGateway.start((socket, connection) -> RawGateway.close(socket, 1008))) {
            assertThatThrownBy(() -> Gateway.open(gateway.url(), 10))
                    .hasMessageEndingWith("closed by the gateway: against its policy (1008)");
        }
    }

    @Test
    void doesNotHurryBackToAGatewayThatKeepsClosing() throws Exception {
        try (RawGateway gateway = RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("e", 0));
                    RawGateway.close(socket, 1013);
                });
                Source source = Gateway.open(gateway.url(), 10)) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < 1_000_000_000) {
                source.next(TimeSpan.ofMillis(50));
            }

            // Pauses grow from 1 to 20 ms, half of it by chance.
            assertThat(gateway.requests()).hasSizeBetween(2, 110);
        }
    }

    @Test
    void whatAFinalEndCutsIsTold() throws Exception {
        assertThat(until(endingWithinAMessage(1008), "never"))
                .startsWith(
                        "connected 1",
                        "gap 1: a message that the end of the connection cut",
                        "gone: closed by the gateway: against its policy (1008)");
    }

    @Test
    void whatIsCutComesAgainWithAnotherConnection() throws Exception {
        assertThat(until(endingWithinAMessage(1013), "1 "))
                .endsWith("connected 2", "1 {\"n\":1}")
                .noneMatch(each -> each.startsWith("gap"));
    }

    private static RawGateway endingWithinAMessage(int code) throws Exception {
        return RawGateway.start((socket, connection) -> {
            RawGateway.send(socket, Gateway.subscribed("e", 0));
            if (connection == 1) {
                RawGateway.begin(socket, Gateway.event(1).substring(0, 80));
                RawGateway.close(socket, code);
            } else {
                RawGateway.send(socket, Gateway.event(1));
            }
        });
    }

    @Test
    void holdsNoMoreThanItsRoomForATakerThatIsSlow() throws Exception {
        int events = 400;
        String payload = "x".repeat(256 << 10);
        AtomicLong written = new AtomicLong();
        try (RawGateway gateway = RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("e", 0));
                    for (int n = 1; n <= events; n++) {
                        RawGateway.send(socket, Gateway.event(n, payload));
                        written.addAndGet(payload.length());
                    }
                });
                Source source = Gateway.open(gateway.url(), 4)) {
            awaitRest(written);

            // The rest is in the buffers of the system, which hold some MB of each direction.
            assertThat(written.get()).isBetween(4L * payload.length(), 32L << 20);
            assertThat(Gateway.until(source, events + " "))
                    .hasSize(1 + events)
                    .allMatch(each -> each.equals("connected 1") || each.endsWith(payload));
        }
    }

    private static void awaitRest(AtomicLong written) throws InterruptedException {
        long before = -1;
        while (written.get() != before) {
            before = written.get();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Test
    void sendsTheTokenInTheHeaderOnly(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "s3cr3t\n");
        try (RawGateway gateway =
                RawGateway.start((socket, connection) -> RawGateway.send(socket, Gateway.subscribed("e", 0)))) {
            Gateway.open(gateway.url() + "&token-file=" + token, 10).close();

            assertThat(gateway.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /live HTTP/1.1\r\n")
                    .containsOnlyOnce("s3cr3t")
                    .contains("\r\nAuthorization: Bearer s3cr3t\r\n");
        }
    }

    @Test
    void isConnectedWhenEveryChannelWasAnswered() throws Exception {
        try (RawGateway gateway = RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("a", "e", 0));
                    RawGateway.send(socket, Gateway.event(1));
                    RawGateway.send(socket, Gateway.subscribed("b", "e", 0));
                    RawGateway.send(socket, Gateway.event(2));
                });
                Source source = Gateway.open(gateway.url() + "&channel=b", 10)) {
            assertThat(Gateway.until(source, "2 ")).containsExactly("1 {\"n\":1}", "connected 1", "2 {\"n\":2}");
        }
    }

    @Test
    void tellsWhichChannelWasNotAnswered() throws Exception {
        try (WebSocketGateway gateway =
                WebSocketGateway.start((socket, behind) -> socket.send(Gateway.subscribed("a", "e", 0)))) {
            assertThatThrownBy(() -> Gateway.open(gateway.url() + "&channel=b", 10))
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessageEndingWith("no answer to the subscription to b");
        }
    }

    @Test
    void manyEventsBeforeTheLastAnswerDoNotKeepItFromComing() throws Exception {
        try (RawGateway gateway = RawGateway.start((socket, connection) -> {
                    RawGateway.send(socket, Gateway.subscribed("a", "e", 0));
                    for (int n = 1; n <= 100; n++) {
                        RawGateway.send(socket, Gateway.event(n));
                    }
                    RawGateway.send(socket, Gateway.subscribed("b", "e", 0));
                });
                Source source = Gateway.open(gateway.url() + "&channel=b", 10)) {
            assertThat(Gateway.until(source, "connected 1"))
                    .startsWith("gap 90: not taken in time: the queue of received messages was full", "91 {\"n\":91}")
                    .endsWith("100 {\"n\":100}", "connected 1");
        }
    }

    @Test
    void anEventWhosePayloadOrOffsetIsGarbledIsAGapOfOne() throws Exception {
        assertThat(until(
                        RawGateway.start((socket, connection) -> {
                            RawGateway.send(socket, Gateway.subscribed("e", 0));
                            RawGateway.send(
                                    socket, Gateway.message("event", "?", Map.of("offset", "1", "encoding", "base64")));
                            RawGateway.send(socket, Gateway.message("event", "x", Map.of("offset", "two")));
                            RawGateway.send(socket, Gateway.event(3));
                        }),
                        "3 "))
                .containsExactly(
                        "connected 1",
                        "gap 1: an event whose payload is no base64",
                        "gap 1: an event whose offset is no number",
                        "3 {\"n\":3}");
    }

    @Test
    void anUnreadableMessageThatWasNoEventTakesNoEventAway() throws Exception {
        assertThat(until(
                        RawGateway.start((socket, connection) -> {
                            RawGateway.send(socket, Gateway.subscribed("e", 0));
                            RawGateway.send(socket, "{\"channelId\":\"a\",\"messageType\":\"news\"}");
                            RawGateway.send(socket, Gateway.event(1));
                        }),
                        "1 "))
                .contains("1 {\"n\":1}");
    }
}
