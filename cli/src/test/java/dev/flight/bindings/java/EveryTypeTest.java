package dev.flight.bindings.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.bindings.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of every type there is, by what compiled Java makes of it. */
class EveryTypeTest {

    private static final String TYPES = """
            enum level { low, high }
            flags perms { read, write, exec }
            record item { x: u8 }
            record little { x: option<u8> }
            type u8-type = u8;
            type s8-type = s8;
            type u16-type = u16;
            type s32-type = s32;
            type u32-type = u32;
            type s64-type = s64;
            type f32-type = f32;
            type f64-type = f64;
            type bool-type = bool;
            type char-type = char;
            type lists = list<list<u8>>;
            type fixed = list<u8, 3>;
            type options = list<option<u8>>;
            type nested = option<option<u8>>;
            type pair = tuple<string, u8>;
            type pairs = list<pair>;
            type by-level = list<tuple<level, item>>;
            type by-number = list<tuple<u8, string>>;
            type wit-map = map<string, u8>;
            type outcome = result<u8, string>;
            type bare-outcome = result;
            variant event { ping, item(item), maybe(option<u8>), level(level), many(list<item>) }
            """;

    @TempDir
    static Path folder;

    private static Compiled compiled;

    @BeforeAll
    static void compile() throws IOException {
        JavaGenerator generator = new JavaGenerator(new JavaOptions("x", false));
        compiled = Compiled.of(generator.generate(Contracts.of(TYPES), List.of()), folder);
        assertThat(compiled.warnings()).isEmpty();
    }

    private static Object decoded(String type, String json) {
        return compiled.decoded("x.b." + type + "Json", json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U8Type|255|255",
                "U8Type|2.55e2|255",
                "S8Type|-128|-128",
                "S32Type|-2147483648|-2147483648",
                "U32Type|4294967295|4294967295",
                "S64Type|-9007199254740991|-9007199254740991",
                "F32Type|0.1000000001|0.1",
                "F32Type|16777217|16777216",
                "F32Type|3.4028235677e38|3.4028235e+38",
                "F32Type|-0.0|0",
                "F64Type|1e-7|1e-7",
                "F64Type|0.1000000001|0.1000000001",
                "BoolType|true|true",
                "CharType|\"\\ud83d\\ude00\"|\"\uD83D\uDE00\"",
                "Level|\"high\"|\"high\"",
                "Level|\"h\\u0069gh\"|\"high\"",
                "Perms|[\"exec\",\"read\"]|[\"read\",\"exec\"]",
                "Perms|[]|[]",
                "Little|{\"more\":1}|{}",
                "Little|{\"x\":null}|{}",
                "Lists|[[],[1,2]]|[[],[1,2]]",
                "Fixed|[1,2,3]|[1,2,3]",
                "Options|[1,null,2]|[1,null,2]",
                "Nested|null|null",
                "Nested|1|1",
                "Pair|[\"a\",1]|[\"a\",1]",
                "Pairs|{\"b\":1,\"a\":2}|{\"a\":2,\"b\":1}",
                "Pairs|{\"\uD83D\uDE00\":1,\"\uFF21\":2}|{\"\uFF21\":2,\"\uD83D\uDE00\":1}",
                "ByLevel|{\"low\":{\"x\":1},\"high\":{\"x\":2}}|{\"high\":{\"x\":2},\"low\":{\"x\":1}}",
                "ByNumber|[[1,\"a\"],[1,\"b\"]]|[[1,\"a\"],[1,\"b\"]]",
                "WitMap|{\"a\":1}|{\"a\":1}",
                "Outcome|{\"ok\":1}|{\"ok\":1}",
                "Outcome|{\"err\":\"no\"}|{\"err\":\"no\"}",
                "BareOutcome|{\"ok\":null}|{\"ok\":null}",
                "Event|{\"type\":\"ping\"}|{\"type\":\"ping\"}",
                "Event|{\"data\":{\"x\":1},\"type\":\"item\"}|{\"type\":\"item\",\"data\":{\"x\":1}}",
                "Event|{\"type\":\"maybe\",\"data\":null}|{\"type\":\"maybe\"}",
                "Event|{\"type\":\"maybe\"}|{\"type\":\"maybe\"}",
                "Event|{\"type\":\"maybe\",\"data\":3}|{\"type\":\"maybe\",\"data\":3}",
                "Event|{\"more\":{},\"data\":[{\"x\":1}],\"type\":\"many\",\"else\":[]}"
                        + "|{\"type\":\"many\",\"data\":[{\"x\":1}]}"
            })
    void isWrittenAsItIsMeant(String type, String json, String written) {
        assertThat(decoded(type, json)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U8Type|256|''",
                "U8Type|-1|''",
                "S8Type|128|''",
                "S32Type|2147483648|''",
                "S64Type|-9007199254740992|''",
                "F32Type|1e39|''",
                "F64Type|1e309|''",
                "CharType|\"ab\"|''",
                "CharType|\"\"|''",
                "Level|\"High\"|''",
                "Perms|[\"read\",\"read\"]|/1",
                "Perms|[\"all\"]|/0",
                "Lists|[[1],[2,300],[-1]]|/1/1;/2/0",
                "Fixed|[1,2]|''",
                "Options|[1,\"2\"]|/1",
                "Pair|[\"a\"]|/1",
                "Pair|[\"a\",1,2]|/2",
                "Pairs|{\"a\":1,\"a\":1}|/a",
                "ByLevel|{\"Low\":{\"x\":1}}|/Low",
                "ByLevel|{\"low\":{\"x\":1},\"low\":{\"x\":1}}|/low",
                "Outcome|{}|''",
                "Outcome|{\"ok\":1,\"err\":\"a\"}|''",
                "Outcome|{\"ok\":null}|/ok",
                "BareOutcome|{\"ok\":1}|/ok",
                "Event|{}|/type",
                "Event|{\"type\":\"ping\",\"data\":1}|/data",
                "Event|{\"type\":\"item\"}|/data",
                "Event|{\"type\":\"item\",\"Data\":{\"x\":1}}|/Data",
                "Event|{\"data\":{\"x\":\"1\"},\"type\":\"item\"}|/data/x",
                "Event|{\"data\":{\"x\":\"1\"},\"type\":\"items\"}|/type",
                "Event|{\"type\":7,\"data\":{}}|/type",
                "Event|{\"type\":\"many\",\"data\":[{\"x\":1},{}]}|/data/1/x"
            })
    void isRefusedAtItsPlace(String type, String json, String pointers) {
        assertThat(decoded(type, json)).isEqualTo(List.of(pointers.split(";", -1)));
    }

    @Test
    void tenMegabytesAreRead() {
        String json = "[" + "[1,2,3],".repeat(1_300_000) + "[]]";

        assertThat(decoded("Lists", json)).isEqualTo(json);
    }

    @Test
    void whatIsWrongAThousandTimesIsCountedAfterwards() {
        assertThat((List<?>) decoded("Lists", "[" + "[300],".repeat(5_000) + "[]]"))
                .hasSize(1001);
    }
}
