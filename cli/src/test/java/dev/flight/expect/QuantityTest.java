package dev.flight.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    /** Sizes are compared in bytes, times in milliseconds, ratios in wholes. */
    @ParameterizedTest
    @CsvSource({
        "SIZE, 0B, 0",
        "SIZE, 7B, 7",
        "SIZE, 2KB, 2048",
        "SIZE, 2KiB, 2048",
        "SIZE, 1.5MB, 1572864",
        "SIZE, 1MiB, 1048576",
        "SIZE, 1GB, 1073741824",
        "SIZE, 1GiB, 1073741824",
        "SIZE, 1TB, 1099511627776",
        "SIZE, 1TiB, 1099511627776",
        "SIZE, 9007199254740991B, 9007199254740991",
        "TIME, 250us, 0.25",
        "TIME, 250ms, 250",
        "TIME, 5s, 5000",
        "TIME, 1.5m, 90000",
        "TIME, 2h, 7200000",
        "TIME, 1d, 86400000",
        "RATIO, 0, 0",
        "RATIO, 0.3, 0.3",
        "RATIO, 1, 1",
        "RATIO, 30%, 0.3",
        "RATIO, 2.5%, 0.025",
        "RATIO, 250%, 2.5",
        "COUNT, 0, 0",
        "COUNT, 2.5, 2.5",
        "COUNT, 999999999999999999, 1e18"
    })
    void readsEveryUnit(Quantity quantity, String text, double expected) {
        assertThat(quantity.parse(text).orThrow()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SIZE, 14, has no unit",
        "SIZE, 14mb, MB",
        "SIZE, 30%, size",
        "SIZE, -1B, size",
        "SIZE, 0.5B, split",
        "TIME, 5, has no unit",
        "TIME, 1m30s, 90s",
        "TIME, 5sec, unit of time",
        "TIME, 1KB, unit of time",
        "RATIO, 30, 30%?",
        "RATIO, 1.01, 1.01%?",
        "RATIO, 5s, not a ratio",
        "RATIO, -1%, not a ratio",
        "COUNT, 1e3, not a number",
        "COUNT, 01, not a number",
        "COUNT, -1, not a number",
        "COUNT, 5B, not a number",
        "COUNT, 30%, not a number",
        "COUNT, 1., not a number",
        "COUNT, ٣, not a number",
        "COUNT, NaN, not a number",
        "COUNT, 9999999999999999999, not a number"
    })
    void refusesWhatIsOfAnotherQuantity(Quantity quantity, String text, String said) {
        Parsed<Double> parsed = quantity.parse(text);

        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        Parsed.Bad<Double> bad = (Parsed.Bad<Double>) parsed;
        assertThat(bad.problem() + "; " + bad.hint()).contains(said).contains(text);
        assertThat(bad.hint()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SIZE, 0, 0B",
        "SIZE, 1536, 1.5KB",
        "SIZE, 1535.6, 1.5KB",
        "SIZE, -3, 0B",
        "TIME, 0, 0ms",
        "TIME, 0.25, 0.25ms",
        "TIME, 999, 999ms",
        "TIME, 1500, 1.5s",
        "RATIO, 0.41, 0.41",
        "RATIO, 0.123456, 0.1235",
        "RATIO, 1, 1",
        "COUNT, 0, 0",
        "COUNT, 2.5, 2.5",
        "COUNT, 2.33333333, 2.333",
        "COUNT, 1234567, 1234567",
        "COUNT, 1e15, 1000000000000000"
    })
    void tellsAFigureAsItIsRead(Quantity quantity, double value, String expected) {
        assertThat(quantity.text(value)).isEqualTo(expected);
    }
}
