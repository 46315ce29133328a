package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.Source;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.java_websocket.enums.Opcode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketTest {

    private static List<String> until(WebSocketGateway gateway, String last) throws Exception {
        try (gateway;
                Source source = Gateway.open(gateway.url(), 10)) {
            return Gateway.until(source, last);
        }
    }

    @Test
    void takesTextInFragmentsAndBinary() throws Exception {
        assertThat(until(
                        WebSocketGateway.start((socket, behind) -> {
                            socket.send(Gateway.subscribed("e", 0));
                            ByteBuffer whole =
                                    ByteBuffer.wrap(Gateway.event(1, "\u00fc").getBytes(UTF_8));
                            socket.sendFragmentedFrame(Opcode.TEXT, whole.slice(0, 9), false);
                            socket.sendFragmentedFrame(Opcode.TEXT, whole.slice(9, whole.limit() - 9), true);
                            socket.send(Gateway.event(2).getBytes(UTF_8));
                        }),
                        "2 "))
                .containsExactly("connected 1", "1 \u00fc", "2 {\"n\":2}");
    }

    @Test
    void goesOnWhereItWasCut() throws Exception {
        assertThat(until(
                        WebSocketGateway.start((socket, behind) -> {
                            socket.send(Gateway.subscribed("e", Math.max(0, behind)));
                            socket.send(Gateway.event(1));
                            if (behind < 0) {
                                socket.close(1013, "busy");
                            } else {
                                socket.send(Gateway.event(4));
                            }
                        }),
                        "4 "))
                .containsExactly(
                        "connected 1",
                        "1 {\"n\":1}",
                        "gone: closed by the gateway: it has too much to do, try again later (1013), it says: busy",
                        "connected 2",
                        "gap 2: a: the gateway left out offsets before 4",
                        "4 {\"n\":4}");
    }

    @Test
    void tellsThatNobodyKnowsWhatIsMissingInANewHistory() throws Exception {
        assertThat(until(
                        WebSocketGateway.start((socket, behind) -> {
                            socket.send(Gateway.subscribed(behind < 0 ? "old" : "new", 0));
                            socket.send(Gateway.event(behind < 0 ? 5 : 1));
                            if (behind < 0) {
                                socket.close(1012);
                            }
                        }),
                        "1 "))
                .contains("gap -1: a: the gateway's history began anew", "1 {\"n\":1}");
    }

    @Test
    void endsWhenThePolicyIsAgainstIt() throws Exception {
        List<String> all = until(
                WebSocketGateway.start((socket, behind) -> {
                    socket.send(Gateway.subscribed("e", 0));
                    socket.close(1008, "token expired");
                }),
                "never");

        assertThat(all)
                .contains("gone: closed by the gateway: against its policy (1008), it says: token expired")
                .doesNotContain("connected 2");
    }

    @Test
    void aSubscriptionThatIsRefusedIsTold() throws Exception {
        try (WebSocketGateway gateway = WebSocketGateway.start(
                (socket, behind) -> socket.send(Gateway.message("error", "no such channel", Map.of())))) {
            assertThatThrownBy(() -> Gateway.open(gateway.url(), 10))
                    .hasMessageEndingWith("the gateway refuses a: no such channel");
        }
    }

    @Test
    void aMessageThatIsTooLongIsAGapOfOne() throws Exception {
        assertThat(until(
                        WebSocketGateway.start((socket, behind) -> {
                            socket.send(Gateway.subscribed("e", 0));
                            socket.send(Gateway.event(1, "x".repeat(17 << 20)));
                            socket.send(Gateway.event(2));
                        }),
                        "2 "))
                .containsExactly("connected 1", "gap 1: a message longer than 16 MB", "2 {\"n\":2}");
    }

    @Test
    @Tag("long")
    void losesNothingOfAHundredThousandThroughCuts() throws Exception {
        long most = 100_000;
        try (WebSocketGateway gateway = WebSocketGateway.start((socket, behind) -> {
                    long from = Math.max(0, behind);
                    socket.send(Gateway.subscribed("e", from));
                    long upTo = Math.min(most, from + 9_973);
                    socket.send(LongStream.rangeClosed(Math.max(1, from - 5), upTo)
                            .mapToObj(Gateway::event)
                            .toList()
                            .get(0));
                    for (long n = from + 1; n <= upTo; n++) {
                        socket.send(Gateway.event(n));
                    }
                    if (upTo < most) {
                        socket.closeConnection(1006, "cut");
                    }
                });
                Source source = Gateway.open(gateway.url(), 100)) {
            List<String> all = Gateway.until(source, most + " ");

            List<String> events =
                    all.stream().filter(each -> each.contains("{")).toList();
            assertThat(events).hasSize((int) most).doesNotHaveDuplicates();
            assertThat(all).noneMatch(each -> each.startsWith("gap"));
            assertThat(Collections.frequency(all, "connected 2")).isOne();
        }
    }
}
