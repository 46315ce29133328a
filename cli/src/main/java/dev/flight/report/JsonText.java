package dev.flight.report;

import dev.flight.text.SafeText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A JSON text being written: two spaces an indent, LF line ends, one of them at the end, the same on every machine. */
public final class JsonText {

    /** What writes the one value of the text. */
    public interface Body {
        void write(JsonText json);
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .characterEscapes(new JsonEscapes())
            .build();

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes a whole text; flushes the writer, does not close it. */
    public static void write(Writer out, Body body) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(new Pretty(), out)) {
            body.write(new JsonText(generator));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    /** One value without a line break in or behind it. */
    public static String line(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            body.write(new JsonText(generator));
        }
        return out.toString();
    }

    public JsonText object() {
        generator.writeStartObject();
        return this;
    }

    public JsonText object(String name) {
        generator.writeName(name);
        return object();
    }

    public JsonText array() {
        generator.writeStartArray();
        return this;
    }

    public JsonText array(String name) {
        generator.writeName(name);
        return array();
    }

    /** Closes the innermost object or array. */
    public JsonText end() {
        if (generator.streamWriteContext().inArray()) {
            generator.writeEndArray();
        } else {
            generator.writeEndObject();
        }
        return this;
    }

    public JsonText text(String value) {
        generator.writeString(SafeText.wellFormed(value));
        return this;
    }

    public JsonText text(String name, String value) {
        generator.writeName(SafeText.wellFormed(name));
        return text(value);
    }

    public JsonText number(long value) {
        generator.writeNumber(value);
        return this;
    }

    public JsonText number(BigDecimal value) {
        generator.writeNumber(value);
        return this;
    }

    public JsonText number(String name, long value) {
        generator.writeName(SafeText.wellFormed(name));
        generator.writeNumber(value);
        return this;
    }

    public JsonText number(String name, BigDecimal value) {
        generator.writeName(name);
        generator.writeNumber(value);
        return this;
    }

    public JsonText flag(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
        return this;
    }

    public JsonText none(String name) {
        generator.writeName(name);
        generator.writeNull();
        return this;
    }

    /** Jackson's context for writing without databind, changed only in how it lays the text out. */
    private static final class Pretty extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);
        }
    }
}
