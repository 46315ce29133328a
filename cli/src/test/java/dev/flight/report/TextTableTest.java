package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aColouredCellTakesNoMoreColumnsThanAPlainOne() {
        String plain = table(Style.PLAIN).text(Style.PLAIN, "");
        String coloured = table(Style.COLOUR).text(Style.PLAIN, "");
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    private static TextTable table(Style style) {
        return new TextTable("lrl", "", "FAILED", "NAME")
                .row(style.green("*"), style.red("12"), "a")
                .row("", "0", "b");
    }
}
