package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

    @Test
    void aScalarIsItsTextAndAQuotedOneItsQuotesToo() {
        Mapping root = Yaml.mapping("a: b\nc: 'd'\ne: \"f g\"\n");

        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("1:4-1:5");
        assertThat(Yaml.span(Yaml.at(root, "c"))).isEqualTo("2:4-2:7");
        assertThat(Yaml.span(Yaml.at(root, "e"))).isEqualTo("3:4-3:9");
    }

    @Test
    void aKeyHasItsOwnPlace() {
        Mapping root = Yaml.mapping("a: 1\n'b c': 2\n? d\n: 3\n");

        assertThat(root.entries().stream().map(entry -> Yaml.span(entry.key())))
                .containsExactly("1:1-1:2", "2:1-2:6", "3:3-3:4");
    }

    @Test
    void aFlowCollectionEndsAtItsBracket() {
        Mapping root = Yaml.mapping("a: [1, 2 ]\nb: {c: d }\ne: [\n  1\n]\nf: []\n");

        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("1:4-1:11");
        assertThat(Yaml.span(Yaml.at(root, "b"))).isEqualTo("2:4-2:11");
        assertThat(Yaml.span(Yaml.at(root, "e"))).isEqualTo("3:4-5:2");
        assertThat(Yaml.span(Yaml.at(root, "f"))).isEqualTo("6:4-6:6");
    }

    @Test
    void aBlockCollectionEndsWhereItsLastValueEnds() {
        Mapping root = Yaml.mapping("a:\n  b: 1\n  c: 2   # end\n\nd:\n- 1\n- [2, 3]\ne: f\n");

        assertThat(Yaml.span(root)).isEqualTo("1:1-8:5");
        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("2:3-3:7");
        assertThat(Yaml.span(Yaml.at(root, "d"))).isEqualTo("6:1-7:9");
    }

    @Test
    void nothingStandsBehindItsColon() {
        Mapping root = Yaml.mapping("a:\nb: ~\nc:   # why\n");

        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("1:3-1:3");
        assertThat(Yaml.span(Yaml.at(root, "b"))).isEqualTo("2:4-2:5");
        assertThat(Yaml.span(Yaml.at(root, "c"))).isEqualTo("3:3-3:3");
    }

    @Test
    void aScalarOverSeveralLinesEndsInItsLast() {
        Mapping root = Yaml.mapping("a: one\n  two\nb: \"x\n  y\"\nc: z\n");

        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("1:4-2:6");
        assertThat(Yaml.span(Yaml.at(root, "b"))).isEqualTo("3:4-4:5");
        assertThat(((Scalar) Yaml.at(root, "a")).text()).isEqualTo("one two");
    }

    @Test
    void aBlockScalarStartsAtItsMark() {
        Mapping root = Yaml.mapping("a: |\n  one\n  two\nb: >-\n  x\n  y\nc: z\n");

        assertThat(Yaml.span(Yaml.at(root, "a"))).startsWith("1:4-");
        assertThat(((Scalar) Yaml.at(root, "a")).text()).isEqualTo("one\ntwo\n");
        assertThat(((Scalar) Yaml.at(root, "b")).text()).isEqualTo("x y");
        assertThat(((Scalar) Yaml.at(root, "b")).quoted()).isTrue();
        assertThat(Yaml.span(Yaml.at(root, "c"))).isEqualTo("7:4-7:5");
    }

    @Test
    void columnsCountCodePoints() {
        Mapping root = Yaml.mapping("{\"\uD83D\uDE80\": \uD835\uDC00\uD835\uDC01, e\u0301: x}");

        assertThat(root.entries().stream().map(entry -> Yaml.span(entry.key())))
                .containsExactly("1:2-1:5", "1:11-1:13");
        assertThat(Yaml.span(Yaml.at(root, "\uD83D\uDE80"))).isEqualTo("1:7-1:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyOfThreeWays(String end) {
        Mapping root = Yaml.mapping(String.join(end, "a: 1", "", "b:", "  - x", "  - \"y", "    z\"", ""));

        assertThat(Yaml.span(Yaml.at(root, "a"))).isEqualTo("1:4-1:5");
        assertThat(Yaml.span(Yaml.at(root, "b"))).isEqualTo("4:3-6:7");
        assertThat(Yaml.at(root, "b", 1).location().excerpt()).isEqualTo("  - \"y");
    }

    @Test
    void aByteOrderMarkIsNoColumn() {
        assertThat(Yaml.span(Yaml.at(Yaml.root("\uFEFFa: 1\n"), "a"))).isEqualTo("1:4-1:5");
    }

    @Test
    void lineSeparatorsOfUnicodeEndNoLine() {
        assertThat(Yaml.span(Yaml.at(Yaml.root("a: x\u2028y\u0085z\nb: 1\n"), "b")))
                .isEqualTo("2:4-2:5");
    }

    @Test
    void aLongLineIsShownAroundThePlace() {
        Location at = Yaml.at(Yaml.root("{a: \"" + "\uD83D\uDE80".repeat(5000) + "\", b: here}"), "b")
                .location();

        assertThat(at.start().column()).isEqualTo(5012);
        assertThat(at.excerpt()).hasSizeLessThanOrEqualTo(400).endsWith("b: here}");
        int before = at.start().column() - at.excerptColumn();
        assertThat(at.excerpt().substring(at.excerpt().offsetByCodePoints(0, before)))
                .isEqualTo("here}");
    }

    @Test
    void everyPlaceOfALongTextIsFoundBothWays() {
        String text = "a\uD83D\uDE80\u00e9".repeat(3000);
        CodePoints points = new CodePoints(text);

        for (int i = 0, index = 0; index < text.length(); i++) {
            assertThat(points.index(i)).isEqualTo(index);
            assertThat(points.before(index)).isEqualTo(i);
            index += Character.charCount(text.codePointAt(index));
        }
        assertThat(points.index(9000)).isEqualTo(text.length());
        assertThat(points.before(text.length())).isEqualTo(9000);
    }

    @Test
    void pointersAreJsonPointers() {
        Mapping root = Yaml.mapping("a/b:\n  c~d: [x, {\"\": y}]\n~: z\n");

        assertThat(root.pointer()).isEmpty();
        assertThat(Yaml.at(root, "a/b", "c~d", 0).pointer()).isEqualTo("/a~1b/c~0d/0");
        assertThat(Yaml.at(root, "a/b", "c~d", 1, "").pointer()).isEqualTo("/a~1b/c~0d/1/");
        assertThat(Yaml.at(root, "~").pointer()).isEqualTo("/~0");
    }

    @Test
    void anEmojiMayStandAnywhereInABuffer() {
        for (int before = 1000; before < 1060; before++) {
            String text = "a: \"" + "x".repeat(before) + "\uD83D\uDE80\"\n";
            assertThat(((Scalar) Yaml.at(Yaml.root(text), "a")).text()).hasSize(before + 2);
        }
    }

    @Test
    void manyThreadsReadWithOneReader() {
        YamlReader reader = new YamlReader();
        byte[] bytes = "a: [1, {b: \"\uD83D\uDE80\"}]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        List<String> spans = java.util.stream.IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> reader.read("test.yaml", bytes).value())
                .map(document -> document == null ? "none" : Yaml.span(document.root()))
                .distinct()
                .toList();

        assertThat(spans).containsExactly("1:1-1:17");
    }
}
