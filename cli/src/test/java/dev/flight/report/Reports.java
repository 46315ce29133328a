package dev.flight.report;

import dev.flight.validate.SourceRoot;
import dev.flight.validate.ValidationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports and reads them back. */
final class Reports {

    static final RuleTexts TEXTS = new RuleTexts() {
        @Override
        public String title(String rule) {
            return "What " + rule + " checks.";
        }

        @Override
        public String help(String rule) {
            return "# " + rule + "\n\nWrite `vm: {size: small}`.\n";
        }
    };

    static final ReportOptions OPTIONS = new ReportOptions("1.2.3", TEXTS, SourceRoot.HERE);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Reports() {}

    static String write(FindingsFormat format, ValidationResult result) {
        return write(format.writer(OPTIONS), result);
    }

    static String write(FindingsWriter writer, ValidationResult result) {
        StringWriter out = new StringWriter();
        try {
            writer.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static JsonNode json(FindingsFormat format, ValidationResult result) {
        return MAPPER.readTree(write(format, result));
    }

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }
}
