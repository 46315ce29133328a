package dev.flight.tail;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.recording.TailLine;
import dev.flight.report.Figures;
import dev.flight.report.JsonText;
import dev.flight.watch.Happening;
import dev.flight.watch.SessionTrack;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** JSON objects, one a line, by {@code tail.output.schema.json}. A recording is written in them as well. */
final class NdjsonLines implements LineWriter {

    @Override
    public String line(Known known) {
        Arrival arrival = known.arrival();
        if (arrival instanceof Arrival.Payload payload) {
            return known.happening() instanceof Happening.Unreadable unreadable
                    ? unreadable(payload, unreadable)
                    : event(payload, known);
        }
        if (arrival instanceof Arrival.Gap gap) {
            return gap(gap);
        }
        return arrival instanceof Arrival.Disconnected gone
                ? object(gone.atMillis(), "disconnected", json -> json.text("why", gone.why()))
                : object(arrival.atMillis(), "connected", json -> {});
    }

    private static String gap(Arrival.Gap gap) {
        return object(gap.atMillis(), "gap", json -> {
            if (gap.lost().isPresent()) {
                json.number("lost", gap.lost().getAsLong());
            } else {
                json.none("lost");
            }
            json.text("why", gap.why());
        });
    }

    /** The event stands last and as it came: what reads recordings again relies on that. */
    private static String event(Arrival.Payload payload, Known known) {
        String head = object(payload.atMillis(), "event", json -> {
            origin(json, payload);
            if (!known.session().isEmpty()) {
                json.text("session", known.session());
            }
            MemoryPressure pressure = known.pressure();
            if (pressure != null) {
                json.text("pressure", pressure.text());
            }
        });
        return head.substring(0, head.length() - 1) + ",\"event\":" + RawJson.line(payload.bytes()) + "}";
    }

    private static String unreadable(Arrival.Payload payload, Happening.Unreadable unreadable) {
        return object(payload.atMillis(), "unreadable", json -> {
            origin(json, payload);
            json.number("bytes", payload.bytes().length).text("why", unreadable.why());
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(payload.bytes()))
                        .toString();
                json.text("text", text);
            } catch (CharacterCodingException notText) {
                json.text("base64", Base64.getEncoder().encodeToString(payload.bytes()));
            }
        });
    }

    private static void origin(JsonText json, Arrival.Payload payload) {
        json.text("channel", payload.channel());
        if (!payload.id().isEmpty()) {
            json.text("id", payload.id());
        }
    }

    @Override
    public String line(SessionTrack session, long nowMillis) {
        return object(session.seenMillis(), "session", json -> {
            json.text("session", session.id()).text("platform", session.platform());
            json.number("used", session.usedBytes()).number("total", session.totalBytes());
            json.number("fragmentation", Figures.exact(session.fragmentation(), 4));
            json.text("pressure", session.level().text());
            json.number("bytesPerSecond", Math.round(session.bytesPerSecond()));
            json.flag("stale", session.isStale(nowMillis));
        });
    }

    @Override
    public String tail(long atMillis, TailSummary summary) {
        return object(
                atMillis,
                "end",
                json -> json.number("events", summary.events())
                        .number("unreadable", summary.unreadable())
                        .number("lost", summary.lost())
                        .number("unknownGaps", summary.unknownGaps())
                        .number("dropped", summary.dropped())
                        .number("refused", summary.refused()));
    }

    private static String object(long atMillis, String kind, Consumer<JsonText> rest) {
        return RawJson.line(JsonText.line(json -> {
            json.object().text("format", TailLine.FORMAT).number("at", atMillis).text("kind", kind);
            rest.accept(json);
            json.end();
        }));
    }
}
