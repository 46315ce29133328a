package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTest {

    private static String text(Node node) {
        if (node instanceof Mapping mapping) {
            StringBuilder text = new StringBuilder("{");
            mapping.entries()
                    .forEach(entry -> text.append(entry.key().text())
                            .append('=')
                            .append(text(entry.value()))
                            .append(' '));
            return text.append('}').toString();
        }
        return node instanceof Sequence list
                ? list.items().stream().map(MappingTest::text).toList().toString()
                : ((Scalar) node).text();
    }

    @Test
    void mergesMappingsAndReplacesTheRest() {
        Mapping base = Yaml.mapping("a: 1\nb: {c: 2, d: [3, 4]}\ne: {f: 5}\ng: 6\n");
        Mapping mine = Yaml.mapping("b: {d: [7], h: 8}\ne: 9\ng: {i: 10}\n");

        assertThat(text(mine.over(base))).isEqualTo("{b={d=[7] h=8 c=2 } e=9 g={i=10 } a=1 }");
    }

    @Test
    void everyValueKeepsItsPlace() {
        Mapping merged = Yaml.mapping("x: 0\nb: {d: 1}\n").over(Yaml.mapping("b: {c: 2, d: 3}\n"));

        assertThat(Yaml.span(Yaml.at(merged, "b", "d"))).isEqualTo("2:8-2:9");
        assertThat(Yaml.span(Yaml.at(merged, "b", "c"))).isEqualTo("1:8-1:9");
    }

    @Test
    void neitherSideIsChanged() {
        Mapping base = Yaml.mapping("a: {b: 1}\n");
        Mapping mine = Yaml.mapping("a: {c: 2}\n");

        mine.over(base);

        assertThat(text(base)).isEqualTo("{a={b=1 } }");
        assertThat(text(mine)).isEqualTo("{a={c=2 } }");
    }

    @Test
    void nothingOverSomethingReplacesIt() {
        assertThat(text(Yaml.mapping("a:\n").over(Yaml.mapping("a: {b: 1}\n")))).isEqualTo("{a= }");
    }

    @Test
    void aKeyLeftOutIsGone() {
        assertThat(text(Yaml.mapping("a: 1\nb: 2\n").without("a").without("z"))).isEqualTo("{b=2 }");
    }

    @Test
    void aPlaceOfAKeyThatIsNotThereIsTheMappings() {
        Mapping inner = (Mapping) Yaml.at(Yaml.root("a: {b: 1}\n"), "a");

        assertThat(inner.pointer("b")).isEqualTo("/a/b");
        assertThat(inner.pointer("c")).isEqualTo("/a");
        assertThat(inner.location("c").start().column()).isEqualTo(4);
    }
}
