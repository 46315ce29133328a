package dev.flight.bindings.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceWriterTest {

    private final SourceWriter out = new SourceWriter();

    @Test
    void cellsStandBelowThoseOfTheRowsNextToThem() {
        out.open("type T struct {")
                .row("A", "int", "`json:\"a\"`")
                .row("Longer", "string", "`json:\"longer\"`")
                .close("}");
        assertThat(out).hasToString("""
                type T struct {
                \tA      int    `json:"a"`
                \tLonger string `json:"longer"`
                }
                """);
    }

    @Test
    void aCommentPartsTheRowsAsGofmtDoes() {
        out.row("A", "int").comment(List.of("Said.")).row("Longer", "string").row("B", "bool");
        assertThat(out).hasToString("""
                A int
                // Said.
                Longer string
                B      bool
                """);
    }

    @Test
    void noTwoEmptyLinesFollowEachOtherAndNoneStandsFirst() {
        out.blank().line("a").blank().blank().line("b");
        assertThat(out).hasToString("a\n\nb\n");
    }

    @Test
    void linesOfOneTextAreIndentedAlike() {
        out.open("f(")
                .line(FunctionLiteral.of("func(" + "v".repeat(90) + ")", "return 1, 2, 3") + ",")
                .close(")");
        assertThat(out.toString().lines().skip(1))
                .containsExactly("\tfunc(" + "v".repeat(90) + ") {", "\t\treturn 1, 2, 3", "\t},", ")");
    }

    @Test
    void shortFunctionsStayOnTheirLine() {
        assertThat(FunctionLiteral.of("func(v *T) *int", "return &v.A")).isEqualTo("func(v *T) *int { return &v.A }");
    }
}
