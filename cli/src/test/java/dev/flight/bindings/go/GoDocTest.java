package dev.flight.bindings.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDocTest {

    @Test
    void paragraphsArePartedByOneEmptyLine() {
        assertThat(plain("One line\nand another.\n\n \n  \nA second one.\n"))
                .containsExactly("One line", "and another.", "", "A second one.");
    }

    @Test
    void nothingIsSaidWhereNothingIsWritten() {
        assertThat(plain(" \n\t\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Looks like a heading|Looks like a heading.",
                "# A heading|“# A heading”",
                "+build ignore|“+build ignore”",
                "go:generate rm|“go:generate rm”",
                "[link]: http://example.com/|[link] : http://example.com/",
                "``quoted''|“quoted”",
            })
    void whatGoToolsTakeForMoreThanTextIsPlain(String written, String comment) {
        assertThat(plain(written)).containsExactly(comment);
    }

    @Test
    void indentedTextIsNoCode() {
        assertThat(plain("A list:\n  - one\n\ttwo")).containsExactly("A list:", "- one", "two");
    }

    @Test
    void charactersThatNoSourceMayHaveAreBlanksAndEveryEndOfALineIsOne() {
        assertThat(plain("a\u0000b\uFEFFc\u2028d\u0085e.")).containsExactly("a b c", "d", "e.");
    }

    @Test
    void whatIsDeprecatedSaysSoInAParagraphOfItsOwn() {
        assertThat(GoDoc.plain(new Docs("Old."), new Gate(null, null, "1.2.0")))
                .containsExactly("Old.", "", "Deprecated: since version 1.2.0.");
    }

    private static List<String> plain(String text) {
        return GoDoc.plain(new Docs(text), Gate.NONE);
    }
}
