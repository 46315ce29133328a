package dev.flight.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private static List<String> comments(String text) {
        return Yaml.document(text).comments("flight").stream()
                .map(comment -> comment.at().start().line() + ":"
                        + comment.at().start().column() + (comment.alone() ? " alone " : " ") + comment.text())
                .toList();
    }

    @Test
    void oneStandsBehindAValueOrAlone() {
        assertThat(comments("a: 1 # flight x \n  # flight y\nb: 2 #flight z"))
                .containsExactly("1:6 flight x", "2:3 alone flight y", "3:6 flight z");
    }

    @Test
    void noneIsInQuotes() {
        assertThat(comments("a: \"x # flight\"\nb: 'x # flight'\nc: 1\n")).isEmpty();
        assertThat(comments("a: \"x # flight\" # flight y\n")).containsExactly("1:17 flight y");
    }

    @Test
    void noneIsInAQuotedKey() {
        assertThat(comments("\"# flight\": x # flight\n")).containsExactly("1:15 flight");
    }

    @Test
    void noneIsInABlockScalar() {
        assertThat(comments("a: |\n  # flight x\nb: >\n  y\n  # flight z\nc: 1\n"))
                .isEmpty();
    }

    @Test
    void oneMayStandBehindTheMarkOfABlockScalarOrAfterIt() {
        assertThat(comments("a: |\n  x\n# flight y\nb: 1 # flight z\n"))
                .containsExactly("3:1 alone flight y", "4:6 flight z");
    }

    @Test
    void noneStartsInsideAWord() {
        assertThat(comments("a: b#flight\nc: d #flight\n")).containsExactly("2:6 flight");
    }

    @Test
    void oneStandsBehindFlow() {
        assertThat(comments("a: [1, 2] # flight x\nb: {c: d, # flight y\n  e: f}\n"))
                .containsExactly("1:11 flight x", "2:11 flight y");
    }

    @Test
    void onlyThoseWithTheWordAreAnswered() {
        assertThat(comments("# other\na: 1 # flight\n")).containsExactly("2:6 flight");
        assertThat(comments("flight: 1 # other\n")).isEmpty();
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(comments("a: \"\uD83D\uDE80\" # flight\r\n\uFF41: 1 # flight\r\n"))
                .containsExactly("1:8 flight", "2:6 flight");
    }

    @Test
    void aTabMayStandInAValueOrACommentOnly() {
        assertThat(Yaml.mistakes("a: \"x\ty\"\nb: 'x\ty'\nc: 1 # x\ty\n#\tz\n")).isEmpty();
        assertThat(Yaml.mistakes("a: x\ty\n")).isEmpty();
        assertThat(Yaml.mistakes("a: 1\t# x\n")).containsExactly("yaml/tab 1:5");
        assertThat(Yaml.mistakes("a: [1,\t2]\n")).containsExactly("yaml/tab 1:7");
        assertThat(Yaml.mistakes("a:\n\tb: 1\n")).containsExactly("yaml/tab 2:1");
    }
}
