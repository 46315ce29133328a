package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.event.realtime.MessagePriority;
import dev.flight.event.realtime.MessageRouting;
import dev.flight.event.realtime.RealtimeMessage;
import dev.flight.event.realtime.RealtimeMessageJson;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What gateways of tests say, and what a source makes of it. */
final class Gateway {

    static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofMillis(100));

    private Gateway() {}

    static String subscribed(String epoch, long offset) {
        return subscribed("a", epoch, offset);
    }

    static String subscribed(String channel, String epoch, long offset) {
        return message("subscribed", channel, "", Map.of("epoch", epoch, "offset", Long.toString(offset)));
    }

    static String event(long offset) {
        return event(offset, "{\"n\":" + offset + "}");
    }

    static String event(long offset, String payload) {
        return message("event", payload, Map.of("offset", Long.toString(offset)));
    }

    static String message(String type, String payload, Map<String, String> metadata) {
        return message(type, "a", payload, metadata);
    }

    private static String message(String type, String channel, String payload, Map<String, String> metadata) {
        return RealtimeMessageJson.CODEC.text(new RealtimeMessage(
                "m",
                type,
                channel,
                payload,
                1_700_000_000_000L,
                "gateway",
                Optional.empty(),
                "",
                MessagePriority.NORMAL,
                new MessageRouting("gateway", List.of(), Optional.empty(), false, Optional.empty()),
                metadata));
    }

    static Source open(String url, int room) throws BrokerFailure {
        SourceUrl.Gateway gateway =
                (SourceUrl.Gateway) Objects.requireNonNull(SourceUrl.read(url).value());
        return Gateways.source(gateway, new Inbox(room, ByteSize.of(64 << 20)), SHORT);
    }

    /** What comes until something is among it. */
    static List<String> until(Source source, String last) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (!source.isOver()) {
            Incoming next = source.next(TimeSpan.ofMillis(10_000));
            if (next == null) {
                all.add(source.isOver() ? "over" : "nothing");
                return all;
            }
            all.add(text(next));
            if (text(next).startsWith(last)) {
                return all;
            }
        }
        return all;
    }

    private static String text(Incoming incoming) {
        if (incoming instanceof Incoming.Message message) {
            return message.id() + " " + new String(message.payload(), UTF_8);
        }
        if (incoming instanceof Incoming.Gap gap) {
            return "gap " + gap.lost().orElse(-1) + ": " + gap.why();
        }
        if (incoming instanceof Incoming.Connected connected) {
            return "connected " + connected.number();
        }
        return "gone: " + ((Incoming.Disconnected) incoming).why();
    }
}
