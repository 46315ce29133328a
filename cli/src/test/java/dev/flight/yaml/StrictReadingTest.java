package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictReadingTest {

    @Test
    void everyIndirectionIsReportedOnceWhereItStands() {
        assertThat(Yaml.mistakes("a: &x 1\n")).containsExactly("yaml/alias 1:4");
        assertThat(Yaml.mistakes("a: &x \"1\"\n")).containsExactly("yaml/alias 1:4");
        assertThat(Yaml.mistakes("a: &x {b: 1}\n")).containsExactly("yaml/alias 1:4");
        assertThat(Yaml.mistakes("a: &x [1]\n")).containsExactly("yaml/alias 1:4");
        assertThat(Yaml.mistakes("&x a: 1\n")).containsExactly("yaml/alias 1:1");
        assertThat(Yaml.mistakes("a: *x\n")).containsExactly("yaml/alias 1:4");
        assertThat(Yaml.mistakes("- &x 1\n- *x\n")).containsExactly("yaml/alias 1:3", "yaml/alias 2:3");
        assertThat(Yaml.mistakes("a: !t 1\n")).containsExactly("yaml/tag 1:4");
        assertThat(Yaml.mistakes("a: !t {b: 1}\n")).containsExactly("yaml/tag 1:4");
        assertThat(Yaml.mistakes("a: !!str &x 1\n")).containsExactly("yaml/alias 1:4", "yaml/tag 1:4");
        assertThat(Yaml.mistakes("a: &x !!str 1\n")).containsExactly("yaml/alias 1:4", "yaml/tag 1:4");
    }

    @Test
    void anAmpersandInsideAValueIsNoAnchor() {
        assertThat(Yaml.mistakes("a: b&c\nd: \"&e\"\nf: '&g'\nh: |\n  &i\n'&j': k\n"))
                .isEmpty();
    }

    @Test
    void aKeyStandsOnce() {
        assertThat(Yaml.mistakes("a: 1\nb: 2\na: 3\n")).containsExactly("yaml/duplicate-key 3:1");
        assertThat(Yaml.mistakes("{a: 1, 'a': 2, \"a\": 3}\n"))
                .containsExactly("yaml/duplicate-key 1:8", "yaml/duplicate-key 1:16");
        assertThat(((Scalar) Yaml.at(
                                java.util.Objects.requireNonNull(
                                                Yaml.read("a: 1\na: 2\n").value())
                                        .root(),
                                "a"))
                        .text())
                .isEqualTo("1");
    }

    @Test
    void aMergeKeyIsRefusedUnlessItIsText() {
        assertThat(Yaml.mistakes("<<: {a: 1}\n")).containsExactly("yaml/merge-key 1:1");
        assertThat(Yaml.mistakes("\"<<\": {a: 1}\n")).isEmpty();
        assertThat(Yaml.mistakes("a: <<\n")).isEmpty();
    }

    @Test
    void oneFileHoldsOneDocument() {
        assertThat(Yaml.mistakes("a: 1\n---\nb: 2\n")).containsExactly("yaml/second-document 3:1");
        assertThat(Yaml.mistakes("--- # first\na: 1\n...\n")).isEmpty();
        assertThat(Yaml.mistakes("%YAML 1.2\n---\na: 1\n")).isEmpty();
    }

    @Test
    void aFileWithoutAValueIsEmpty() {
        for (String text : new String[] {"", "\n\n", "# a\n", "---\n", "---\n# a\n", "---\n...\n", "\uFEFF"}) {
            assertThat(Yaml.mistakes(text)).as(text).containsExactly("yaml/empty 1:1");
        }
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(Yaml.mistakes("a: \"\\uD800\"\n")).containsExactly("yaml/syntax 1:4");
        assertThat(Yaml.mistakes("a: \"\\uDE00\\uD83D\"\n")).containsExactly("yaml/syntax 1:4");
        assertThat(Yaml.mistakes("\"\\uD800\": a\n")).containsExactly("yaml/syntax 1:1");
        assertThat(((Scalar) Yaml.at(Yaml.root("a: \"\\uD83D\\uDE80\"\n"), "a")).text())
                .isEqualTo("\uD83D\uDE80");
    }

    @Test
    void aKeyIsASingleValue() {
        assertThat(Yaml.mistakes("a: 1\n? [b]\n: c\n")).containsExactly("yaml/key 2:3");
        assertThat(Yaml.mistakes("a: 1\n{b: c}: d\n")).containsExactly("yaml/key 2:1");
        assertThat(Yaml.mistakes("a: &x 1\n*x : d\n")).containsExactly("yaml/alias 1:4", "yaml/key 2:1");
    }
}
