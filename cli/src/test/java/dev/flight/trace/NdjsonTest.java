package dev.flight.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {

    private static Traces.Read clean(String text) {
        Traces.Read read = Traces.read(text);
        assertThat(read.findings()).isEmpty();
        assertThat(read.trace().usable()).isTrue();
        assertThat(read.trace().format()).contains(TraceFormat.NDJSON);
        return read;
    }

    @Test
    void readsAllocationsResizesAndFrees() {
        Traces.Read read = clean("""
                {"time": 0, "op": "alloc", "id": 7, "size": 4096, "align": 64, "purpose": "asset-cache", "session": "race", "site": "load"}
                {"time": 1.5, "op": "realloc", "id": 7, "size": 8192}

                {"time": 2.000001, "op": "free", "id": 7}
                """);

        assertThat(read.operations())
                .containsExactly(
                        "0 alloc 0: 4096 align 64 by asset-cache/race/load", "1.5 realloc 0: 8192", "2.000001 free 0");
        assertThat(read.trace().lines()).isEqualTo(4);
        assertThat(read.trace().operations()).isEqualTo(3);
    }

    @Test
    void takesATextAndANumberForTheSameId() {
        assertThat(clean("""
                {"op":"alloc","id":"1","size":8}
                {"op":"free","id":1}
                {"op":"alloc","id":1e3,"size":8}
                {"op":"free","id":"1000"}
                {"op":"alloc","id":-0,"size":8}
                {"op":"free","id":"0"}
                """).operations()).hasSize(6);
    }

    @Test
    void keepsApartTextsThatOnlyLookLikeANumber() {
        assertThat(clean("""
                {"op":"alloc","id":"1","size":1}
                {"op":"alloc","id":"01","size":2}
                {"op":"alloc","id":"1.0","size":3}
                {"op":"alloc","id":"-0","size":4}
                {"op":"alloc","id":" 1","size":5}
                {"op":"alloc","id":"9007199254740993","size":6}
                {"op":"alloc","id":"9007199254740992","size":7}
                {"op":"alloc","id":"123456789012345678901","size":8}
                """).operations()).hasSize(8);
    }

    @Test
    void takesAnEscapeForWhatItMeans() {
        assertThat(clean("""
                {"\\u006fp":"alloc","id":"Kar\\u006F\\ud83d\\ude80\\/\\"","size":8,"site":"a\\\\b"}
                {"op":"free","id":"Karo🚀/\\""}
                """).operations()).containsExactly("0 alloc 0: 8 by null/null/a\\b", "1 free 0");
    }

    @ParameterizedTest
    @CsvSource({
        "64, 64",
        "0, 0",
        "-0, 0",
        "1e3, 1000",
        "1.5e1, 15",
        "2.0, 2",
        "9007199254740991, 9007199254740991",
        "100e-2, 1",
        "'\"64KB\"', 65536",
        "'\"1.5 MiB\"', 1572864",
        "'\"0B\"', 0",
        "0e999999999, 0"
    })
    void readsSizesExactly(String written, long bytes) {
        assertThat(clean("{\"op\":\"alloc\",\"id\":1,\"size\":" + written + "}").operations())
                .containsExactly("0 alloc 0: " + bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "0.5, 0.5",
        "1e3, 1000",
        "0.1234567, 0.123456",
        "1.7e12, 1700000000000",
        "-0, 0",
        "1e-9, 0",
        "1700000000000.123456789, 1700000000000.123456",
        "0.30000000000000004, 0.3",
        "123.456001, 123.456001"
    })
    void readsTimesToTheNanosecond(String written, String millis) {
        assertThat(clean("{\"time\":" + written + ",\"op\":\"alloc\",\"id\":1,\"size\":1}")
                        .operations())
                .containsExactly(millis + " alloc 0: 1");
    }

    @Test
    void spacesOperationsWithoutTimeByTheInterval() {
        String text = """
                {"op":"alloc","id":1,"size":8}
                {"op":"alloc","id":2,"size":8,"time":null}
                {"op":"free","id":1}
                """;

        assertThat(Traces.read(text, TraceOptions.DEFAULT.withInterval(new TimeSpan(250_000)))
                        .operations())
                .containsExactly("0 alloc 0: 8", "0.25 alloc 1: 8", "0.5 free 0");
    }

    @Test
    void givesTheNumberFreedLastOutFirst() {
        assertThat(clean("""
                {"op":"alloc","id":"a","size":1}
                {"op":"alloc","id":"b","size":2}
                {"op":"free","id":"a"}
                {"op":"free","id":"b"}
                {"op":"alloc","id":"c","size":3}
                {"op":"alloc","id":"d","size":4}
                {"op":"alloc","id":"e","size":5}
                """).operations()).endsWith("4 alloc 1: 3", "5 alloc 0: 4", "6 alloc 2: 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n\n", " \n", "\n \t\r\n"})
    void linesMayEndAndBePaddedInAnyWay(String end) {
        String text = "\uFEFF{\"op\" : \"alloc\",\t\"id\":1 , \"size\":8 }" + end + "{\"op\":\"free\",\"id\":1}" + end;

        assertThat(clean(text).operations()).containsExactly("0 alloc 0: 8", "1 free 0");
    }

    @Test
    void passesOverNulls() {
        assertThat(clean(
                                "{\"op\":\"alloc\",\"id\":1,\"size\":8,\"align\":null,\"purpose\":null,\"session\":null,\"site\":null}")
                        .operations())
                .containsExactly("0 alloc 0: 8");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(clean("{\"op\":\"alloc\",\"id\":1,\"size\":8}").operations()).hasSize(1);
    }
}
