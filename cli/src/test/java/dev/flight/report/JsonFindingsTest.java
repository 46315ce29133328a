package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonFindingsTest {

    @Test
    void holdsEveryFieldOfAFinding() {
        JsonNode finding = Reports.json(FindingsFormat.JSON, Samples.RELATED_AND_HINTS.result())
                .at("/findings/0");
        assertThat(finding.propertyNames())
                .containsExactly(
                        "rule", "severity", "message", "file", "path", "start", "end", "pointer", "related", "hint");
        assertThat(finding.at("/start").toString()).isEqualTo("{\"line\":7,\"column\":5}");
        assertThat(finding.at("/end").toString()).isEqualTo("{\"line\":7,\"column\":10}");
        assertThat(finding.at("/related/0").toString())
                .isEqualTo("{\"message\":\"limit set here, inherited by extends\",\"file\":\"profiles/retro.yaml\","
                        + "\"start\":{\"line\":12,\"column\":5}}");
    }

    @Test
    void leavesOutAHintThatThereIsNot() {
        JsonNode findings = Reports.json(FindingsFormat.JSON, Samples.RELATED_AND_HINTS.result())
                .at("/findings");
        assertThat(findings.get(0).has("hint")).isTrue();
        assertThat(findings.get(1).has("hint")).isFalse();
    }

    @Test
    void sumsUp() {
        assertThat(Reports.json(FindingsFormat.JSON, Samples.EVERYTHING.result())
                        .at("/summary")
                        .toString())
                .isEqualTo("{\"files\":3,\"errors\":5,\"warnings\":2,\"infos\":1,\"suppressed\":1,\"baselined\":2}");
    }

    @Test
    void listsSuppressedFindingsApartWithTheReason() {
        JsonNode report = Reports.json(FindingsFormat.JSON, Samples.SUPPRESSED.result());
        assertThat(report.at("/findings")).hasSize(1);
        assertThat(report.at("/suppressed")).hasSize(1);
        assertThat(report.at("/suppressed/0/rule").asString()).isEqualTo("manifest/soft-limit");
        assertThat(report.at("/suppressed/0/reason").asString()).isEqualTo("measured: it holds");
    }

    @Test
    void givesTextBackToTheCharacter() {
        JsonNode finding =
                Reports.json(FindingsFormat.JSON, Samples.NASTY.result()).at("/findings/0");
        assertThat(finding.at("/message").asString()).isEqualTo(Samples.NASTY_WELL_FORMED);
        assertThat(finding.at("/hint").asString()).isEqualTo(Samples.NASTY_WELL_FORMED);
        assertThat(finding.at("/pointer").asString()).isEqualTo("/" + Samples.NASTY_WELL_FORMED);
        assertThat(finding.at("/related/0/message").asString()).isEqualTo(Samples.NASTY_WELL_FORMED);
    }

    @Test
    void putsNothingIntoATerminalButText() {
        String report = Reports.write(FindingsFormat.JSON, Samples.NASTY.result());
        assertThat(report.codePoints().filter(c -> c != '\n'))
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x2028, 0x202E, 0x202C);
        assertThat(report).contains("\\u001B", "\\u007F", "\\u009B", "\\u202E", "\ud83d\ude00", "\u05e9");
    }

    @Test
    void saysThatTheWriterFailed() {
        IOException full = new IOException("no space left");
        assertThatThrownBy(() -> new JsonFindings(Reports.OPTIONS).write(Samples.THOUSAND.result(), new Full(full)))
                .isSameAs(full);
    }

    @Test
    void leavesTheWriterOpen() throws IOException {
        Closed out = new Closed();
        new JsonFindings(Reports.OPTIONS).write(Samples.CLEAN.result(), out);
        assertThat(out.flushed).isTrue();
        assertThat(out.closed).isFalse();
    }

    private static final class Full extends Writer {

        private final IOException failure;

        Full(IOException failure) {
            this.failure = failure;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw failure;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class Closed extends Writer {

        private boolean flushed;
        private boolean closed;

        @Override
        public void write(char[] text, int from, int length) {
            flushed = false;
        }

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
