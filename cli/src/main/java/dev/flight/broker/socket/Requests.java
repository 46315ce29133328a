package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.event.realtime.MessagePriority;
import dev.flight.event.realtime.MessageRouting;
import dev.flight.event.realtime.RealtimeMessage;
import dev.flight.event.realtime.RealtimeMessageJson;
import dev.flight.unit.TimeSpan;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the gateway is asked. */
final class Requests {

    private Requests() {}

    /** For events of a channel, behind a position or from now on. */
    static String subscribe(String channel, @Nullable Position behind) {
        Map<String, String> from =
                behind == null ? Map.of() : Map.of("epoch", behind.epoch(), "offset", Long.toString(behind.offset()));
        return RealtimeMessageJson.CODEC.text(new RealtimeMessage(
                "subscribe-" + channel,
                "subscribe",
                channel,
                "",
                System.currentTimeMillis(),
                "flight",
                Optional.empty(),
                "",
                MessagePriority.NORMAL,
                new MessageRouting("flight", List.of(), Optional.empty(), false, Optional.empty()),
                from));
    }

    /** The address of a poll: each channel, {@code after} its position where it has one. */
    static URI poll(URI address, Offsets offsets, TimeSpan wait) {
        StringJoiner query = new StringJoiner("&", address + "?", "");
        for (String channel : offsets.channels()) {
            query.add("channel=" + encoded(channel));
            Position behind = offsets.of(channel);
            if (behind != null) {
                query.add("after=" + encoded(behind.text()));
            }
        }
        return URI.create(query.add("wait=" + wait.format()).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
