package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Limits SMALL = new Limits(20, 3, 5);

    private static List<String> mistakes(Limits limits, String text) {
        return Yaml.mistakes(new YamlReader(limits).read("test.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesUpToTheLimitAreRead() {
        assertThat(mistakes(SMALL, "x".repeat(20))).isEmpty();
        assertThat(mistakes(SMALL, "x".repeat(21))).containsExactly("yaml/too-large 1:1");
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        assertThat(mistakes(SMALL, "\u00e9".repeat(10))).isEmpty();
        assertThat(mistakes(SMALL, "\u00e9".repeat(10) + "x")).containsExactly("yaml/too-large 1:1");
    }

    @Test
    void levelsUpToTheLimitAreRead() {
        assertThat(mistakes(SMALL, "[[x]]")).isEmpty();
        assertThat(mistakes(SMALL, "[[[]]]")).isEmpty();
        assertThat(mistakes(SMALL, "[[[x]]]")).containsExactly("yaml/too-deep 1:4");
        assertThat(mistakes(SMALL, "- - a: x")).containsExactly("yaml/too-deep 1:8");
    }

    @Test
    void keysAndValuesAreCountedTogether() {
        assertThat(mistakes(SMALL, "{a: 1, b: 2}")).isEmpty();
        assertThat(mistakes(SMALL, "[1, 2, 3, 4]")).isEmpty();
        assertThat(mistakes(SMALL, "[1, 2, 3, 4, 5]")).containsExactly("yaml/too-many-nodes 1:14");
        assertThat(mistakes(SMALL, "{a: 1, b: 2, c: 3}")).containsExactly("yaml/too-many-nodes 1:14");
    }

    @Test
    void theStandardLimitsAreExact() {
        assertThat(mistakes(Limits.STANDARD, "[".repeat(64) + "]".repeat(64))).isEmpty();
        assertThat(mistakes(Limits.STANDARD, "[".repeat(65) + "]".repeat(65))).containsExactly("yaml/too-deep 1:65");
        assertThat(mistakes(Limits.STANDARD, "[" + "x,".repeat(199_999) + "]")).isEmpty();
        assertThat(mistakes(Limits.STANDARD, "[" + "x,".repeat(200_000) + "]"))
                .containsExactly("yaml/too-many-nodes 1:400000");
        assertThat(mistakes(Limits.STANDARD, "x".repeat(8 << 20))).isEmpty();
        assertThat(mistakes(Limits.STANDARD, "x".repeat((8 << 20) + 1))).containsExactly("yaml/too-large 1:1");
    }

    @Test
    void aHundredThousandOpenBracketsAreNoBug() {
        assertThat(mistakes(Limits.STANDARD, "[".repeat(100_000))).containsExactly("yaml/too-deep 1:65");
        assertThat(mistakes(Limits.STANDARD, "{a: ".repeat(100_000))).containsExactly("yaml/too-deep 1:257");
        assertThat(mistakes(Limits.STANDARD, "- ".repeat(100_000))).containsExactly("yaml/too-deep 1:129");
    }

    @Test
    void aKeyHasAThousandAndTwentyFourCharactersAtMost() {
        assertThat(Yaml.mistakes("? " + "k".repeat(1024) + "\n: x\n")).isEmpty();
        assertThat(Yaml.mistakes("? " + "k".repeat(1025) + "\n: x\n")).containsExactly("yaml/key 1:3");
    }
}
