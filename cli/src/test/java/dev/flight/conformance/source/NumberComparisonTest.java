package dev.flight.conformance.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.conformance.source.Shape.NumberShape;
import dev.flight.wit.WitType.Primitive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "U64, U64, none",
        "U64, S64, WARNING",
        "U64, SINT, WARNING",
        "U64, UINT, INFO",
        "U64, U32, ERROR",
        "U64, S32, ERROR",
        "U64, F64, WARNING",
        "U64, F32, ERROR",
        "U64, NUMBER, none",
        "U64, BIGINT, ERROR",
        "U64, DECIMAL, none",
        "S64, SINT, INFO",
        "S64, U64, ERROR",
        "U32, U64, WARNING",
        "U32, S64, WARNING",
        "U32, S32, ERROR",
        "U32, UINT, none",
        "U32, F32, ERROR",
        "S32, SINT, none",
        "S32, S16, ERROR",
        "U16, F32, WARNING",
        "U8, S16, WARNING",
        "U8, S8, ERROR",
        "F32, F32, none",
        "F32, F64, WARNING",
        "F32, S64, ERROR",
        "F32, NUMBER, none",
        "F64, F32, ERROR",
        "F64, F64, none",
        "F64, BIGINT, ERROR"
    })
    void judges(Primitive wanted, NumberFormat found, String severity) {
        String judged = NumberComparison.of(wanted, new NumberShape("the type", found))
                .map(each -> each.severity().name())
                .orElse("none");
        assertThat(judged).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "U64, S32, 2^31 - 1",
        "U64, U32, 2^32 - 1",
        "S64, S32, 2^31 - 1",
        "U32, S32, 2^31 - 1",
        "U16, U8, 2^8 - 1"
    })
    void saysWhereATypeEnds(Primitive wanted, NumberFormat found, String limit) {
        assertThat(NumberComparison.of(wanted, new NumberShape("the type", found)))
                .hasValueSatisfying(each -> assertThat(each.message()).contains("a value over " + limit + " cannot"));
    }
}
