package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static Stream<String> messages(String text) {
        return new YamlReader()
                .read("file.yaml", text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                        .map(finding -> finding.at().start().line() + ": " + finding.message());
    }

    @Test
    void theAnchorOfAMappingIsReportedOnceAndNotOnItsFirstKeyAgain() {
        assertThat(messages("- &a\n  x: 1\n  y: 2\n")).containsExactly("1: the anchor `&a` is not read");
    }

    @Test
    void theAnchorOfAFirstKeyIsReportedBesideItsMappings() {
        assertThat(messages("- &a\n  &b x: 1\n"))
                .containsExactly("1: the anchor `&a` is not read", "2: the anchor `&b` is not read");
    }

    @Test
    void aTagIsShownAsItIsWritten() {
        assertThat(messages("x: !!str 42\n")).containsExactly("1: the tag `!!str` is not read");
    }
}
