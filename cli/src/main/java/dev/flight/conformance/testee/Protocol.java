package dev.flight.conformance.testee;

import dev.flight.conformance.Answer;
import dev.flight.conformance.JsonBytes;
import dev.flight.conformance.JsonReader;
import dev.flight.conformance.JsonValue;
import dev.flight.conformance.Request;
import dev.flight.conformance.Testee;
import dev.flight.text.Printable;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The lines that go to and come from a testee: a JSON object each. */
final class Protocol {

    static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LONGEST_MESSAGE = 300;

    private Protocol() {}

    /** A line that says something else than it should. */
    static final class Garbled extends Exception {
        Garbled(String message) {
            super(message, null, false, false);
        }
    }

    static String start() {
        return line(json -> {
            json.writeStringProperty("op", "start");
            json.writeNumberProperty("protocol", VERSION);
        });
    }

    static String stop() {
        return line(json -> json.writeStringProperty("op", "stop"));
    }

    static String run(long id, Request request) {
        return line(json -> {
            json.writeStringProperty("op", "run");
            json.writeNumberProperty("id", id);
            if (request instanceof Request.Decode decode) {
                json.writeStringProperty("action", "decode");
                json.writeStringProperty("type", decode.type());
                json.writeStringProperty("input", decode.input().base64());
                json.writeBooleanProperty("strict", decode.strict());
                json.writeBooleanProperty("validate", decode.validate());
            } else {
                platform(json, (Request.Platform) request);
            }
        });
    }

    private static void platform(JsonGenerator json, Request.Platform request) {
        json.writeStringProperty("action", "platform");
        json.writeStringProperty("question", request.question());
        json.writeStringProperty("platform", request.platform());
        request.details().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(detail -> {
            if (detail.getValue() instanceof Boolean flag) {
                json.writeBooleanProperty(detail.getKey(), flag);
            } else {
                json.writeStringProperty(detail.getKey(), detail.getValue().toString());
            }
        });
    }

    /** Writes the members of an object. */
    private interface Body {
        void write(JsonGenerator json);
    }

    private static String line(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    static Testee.Identity identity(String name, byte[] line) throws Garbled {
        Map<String, JsonValue> fields = object(line);
        JsonValue version = fields.get("protocol");
        if (!isNumber(version, VERSION)) {
            throw new Garbled("speaks protocol " + (version == null ? "nothing" : shown(version))
                    + "; this is protocol " + VERSION);
        }
        String language = text(fields, "language");
        if (!(fields.get("types") instanceof JsonValue.Items types)) {
            throw new Garbled("does not say which `types` it has");
        }
        Set<String> names = new LinkedHashSet<>();
        types.items().forEach(each -> {
            if (each instanceof JsonValue.Text type) {
                names.add(type.text());
            }
        });
        return new Testee.Identity(
                name,
                language == null ? "unknown" : message(language),
                names,
                new JsonValue.Flag(true).equals(fields.get("platforms")));
    }

    static Answer answer(long id, byte[] line) throws Garbled {
        Map<String, JsonValue> fields = object(line);
        if (!isNumber(fields.get("id"), id)) {
            JsonValue came = fields.get("id");
            throw new Garbled("answers " + (came == null ? "without an id" : "with the id " + shown(came)) + " where "
                    + id + " is due");
        }
        String skipped = text(fields, "skipped");
        if (skipped != null) {
            return new Answer.Skipped(message(skipped));
        }
        if (!(fields.get("ok") instanceof JsonValue.Flag ok)) {
            throw new Garbled("answers with neither `ok` nor `skipped`");
        }
        return ok.value() ? written(fields) : refused(fields);
    }

    private static Answer written(Map<String, JsonValue> fields) throws Garbled {
        String output = text(fields, "output");
        if (output == null) {
            throw new Garbled("answers `ok` without `output`");
        }
        try {
            return new Answer.Written(JsonBytes.ofBase64(output));
        } catch (IllegalArgumentException notBase64) {
            throw new Garbled("answers with an `output` that is not base64");
        }
    }

    private static Answer refused(Map<String, JsonValue> fields) throws Garbled {
        String pointer = text(fields, "pointer");
        if (pointer == null) {
            throw new Garbled("refuses without saying where: `pointer` is missing");
        }
        List<String> pointers = fields.get("pointers") instanceof JsonValue.Items items
                ? items.items().stream()
                        .filter(JsonValue.Text.class::isInstance)
                        .map(each -> ((JsonValue.Text) each).text())
                        .toList()
                : List.of();
        String message = text(fields, "message");
        return new Answer.Refused(pointer, pointers, message == null ? "" : message(message));
    }

    private static Map<String, JsonValue> object(byte[] line) throws Garbled {
        JsonBytes text = JsonBytes.of(line);
        Optional<JsonValue> value = JsonReader.read(text);
        if (value.isPresent() && value.get() instanceof JsonValue.Members members) {
            return members.fields();
        }
        throw new Garbled("writes `" + text + "` to standard output, which is for answers, one JSON object a line");
    }

    private static boolean isNumber(@Nullable JsonValue value, long due) {
        return value instanceof JsonValue.Digits number && number.number().compareTo(BigDecimal.valueOf(due)) == 0;
    }

    private static @Nullable String text(Map<String, JsonValue> fields, String name) {
        return fields.get(name) instanceof JsonValue.Text text ? text.text() : null;
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonValue.Digits number
                ? number.number().toString()
                : value instanceof JsonValue.Text text ? "`" + message(text.text()) + "`" : "of another kind";
    }

    /** What a testee says, made safe to show and not too long. */
    private static String message(String text) {
        return Printable.of(text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...");
    }
}
