package dev.flight.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static Traces.Read clean(String text) {
        Traces.Read read = Traces.read(text);
        assertThat(read.findings()).isEmpty();
        assertThat(read.trace().usable()).isTrue();
        assertThat(read.trace().format()).contains(TraceFormat.CSV);
        return read;
    }

    @Test
    void readsColumnsInTheOrderOfTheHeader() {
        assertThat(clean("""
                size,site,op,purpose,time,align,id,session
                4096,load,alloc,asset-cache,0,64,7,race
                8KB,,realloc,,1.5,,7,
                ,,free,,2,,7,
                """).operations())
                .containsExactly(
                        "0 alloc 0: 4096 align 64 by asset-cache/race/load", "1.5 realloc 0: 8192", "2 free 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tellsTheSeparatorFromTheHeader(String separator) {
        String text = "op,id,size,site\nalloc,a,8,x\nfree,a,,\n".replace(",", separator);

        assertThat(clean(text).operations()).containsExactly("0 alloc 0: 8 by null/null/x", "1 free 0");
    }

    @Test
    void takesQuotesOff() {
        assertThat(clean("\"op\",\"id\",\"size\",\"site\"\n\"alloc\",\"1\",\"8\",\"f(int, \"\"x\"\")\"\nfree,1,,\"\"\n")
                        .operations())
                .containsExactly("0 alloc 0: 8 by null/null/f(int, \"x\")", "1 free 0");
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        assertThat(clean("\uFEFFop;id;size\r\nalloc;0x1f;8\r\n\r\nfree;0x1f;\r\n")
                        .operations())
                .containsExactly("0 alloc 0: 8", "1 free 0");
    }

    @Test
    void takesAQuotedAndAnUnquotedIdForTheSame() {
        assertThat(clean("op,id,size\nalloc,\"a\",8\nfree,a,\nalloc,7,8\nfree,\"7\",\n")
                        .operations())
                .hasSize(4);
    }
}
