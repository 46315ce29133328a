package dev.flight.conformance.testee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TesteeCommandTest {

    private static List<String> words(String command) {
        return TesteeCommand.parse("x=" + command).orThrow().words();
    }

    @Test
    void wordsArePartedByBlanks() {
        assertThat(words("node  a.mjs --b=c")).containsExactly("node", "a.mjs", "--b=c");
    }

    @Test
    void quotesKeepWordsTogether() {
        assertThat(words("sh -c 'echo \"a b\"' \"it's\" ''")).containsExactly("sh", "-c", "echo \"a b\"", "it's", "");
        assertThat(words("a'b c'd")).containsExactly("ab cd");
    }

    @Test
    void noShellIsAsked() {
        assertThat(words("a $HOME *.go | b > c; d")).containsExactly("a", "$HOME", "*.go", "|", "b", ">", "c;", "d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "node a.mjs | does not start with a name",
                "=node      | does not start with a name",
                "a/b=node   | does not start with a name",
                "a:b=node   | does not start with a name",
                "a=         | has no command",
                "a='b       | is not closed"
            })
    void whatIsNoCommandIsRefused(String text, String problem) {
        assertThat(TesteeCommand.parse(text))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class, bad -> assertThat(bad.problem()).contains(problem));
    }
}
