package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTableTest {

    private static final SplitTable TABLE = new SplitTable()
            .name("NAME", List.of("a", "long"))
            .figure("ONE", List.of("1", "22"))
            .figure("TWO", List.of("333", "4"))
            .figure("THREE", List.of("5", "6"));

    @Test
    void isOneTableWhereItFits() {
        assertThat(TABLE.text(Style.PLAIN, "", 21)).isEqualTo("""
                NAME  ONE  TWO  THREE
                a       1  333      5
                long   22    4      6
                """);
    }

    @Test
    void isBrokenWhereItIsTooWideAndNamesItsRowsAgain() {
        assertThat(TABLE.text(Style.PLAIN, "", 20)).isEqualTo("""
                NAME  ONE  TWO
                a       1  333
                long   22    4

                NAME  THREE
                a         5
                long      6
                """);
    }

    @Test
    void hasAFigureInEachPartHoweverNarrow() {
        assertThat(TABLE.text(Style.PLAIN, "", 3)).hasLineCount(11);
    }
}
