package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0%, 0",
        "1, 1000000000",
        "1.0, 1000000000",
        "100%, 1000000000",
        "75%, 750000000",
        "0.75, 750000000",
        "75 %, 750000000",
        "12.5%, 125000000",
        "0.000000001, 1",
        "0.0000001%, 1",
        "150%, 1500000000",
        "100000%, 1000000000000"
    })
    void readsAPartOfAWhole(String text, long billionths) {
        assertThat(Ratio.parse(text).orThrow().billionths()).isEqualTo(billionths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "-5%",
                "+5%",
                "075%",
                ".75",
                "75.%",
                "75%%",
                "75 percent",
                "1.5",
                "75",
                "0.0000000001",
                "0.00000001%",
                "100001%",
                "1e-3",
                "75  %",
                "1/2",
                "0,75"
            })
    void refusesWhatIsNoRatio(String text) {
        Mistakes.of(text, Ratio.parse(text));
    }

    @Test
    void takesABareNumberAboveOneForAForgottenPercentSign() {
        assertThat(Mistakes.of("75", Ratio.parse("75"))).contains("did you mean 75%?");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(13);
        for (int i = 0; i < 5_000; i++) {
            long billionths = random.nextLong(1L << random.nextInt(1, 40)) % 1_000_000_000_001L;
            String text = new Ratio(billionths).format();
            assertThat(Ratio.parse(text).orThrow().billionths()).as(text).isEqualTo(billionths);
        }
        assertThat(Ratio.percent(15)).hasToString("15%");
        assertThat(Ratio.percent(100)).isEqualTo(Ratio.WHOLE);
        assertThat(new Ratio(0)).hasToString("0%");
        assertThat(Ratio.percent(20)).hasToString("20%");
    }

    @Test
    void roundsAPartOfASizeDownToTheByte() {
        Random random = new Random(14);
        for (int i = 0; i < 5_000; i++) {
            long bytes = random.nextLong(1L << random.nextInt(1, 54));
            long billionths = random.nextLong(2_000_000_000L);
            BigInteger exact = BigInteger.valueOf(bytes)
                    .multiply(BigInteger.valueOf(billionths))
                    .divide(BigInteger.TEN.pow(9))
                    .min(BigInteger.valueOf(ByteSize.MAX_BYTES));
            assertThat(new Ratio(billionths).of(ByteSize.of(bytes)).bytes()).isEqualTo(exact.longValueExact());
        }
        assertThat(Ratio.percent(50).of(ByteSize.of(3))).isEqualTo(ByteSize.of(1));
        assertThat(Ratio.percent(200).of(ByteSize.of(ByteSize.MAX_BYTES)).bytes())
                .isEqualTo(ByteSize.MAX_BYTES);
    }

    @Test
    void countsTheFewestBytesThatAreAPartOfASizeAtLeast() {
        assertThat(Ratio.percent(15).atLeastOf(ByteSize.of(100))).isEqualTo(ByteSize.of(15));
        assertThat(Ratio.percent(15).atLeastOf(ByteSize.of(101))).isEqualTo(ByteSize.of(16));
        assertThat(Ratio.percent(7).atLeastOf(ByteSize.of(100))).isEqualTo(ByteSize.of(7));
        assertThat(Ratio.percent(0).atLeastOf(ByteSize.of(100))).isEqualTo(ByteSize.ZERO);
        assertThat(Ratio.percent(200).atLeastOf(ByteSize.of(ByteSize.MAX_BYTES)).bytes())
                .isEqualTo(ByteSize.MAX_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "938, 1000, 93.8%",
        "1, 3, 33.3%",
        "2, 3, 66.7%",
        "1, 2000, 0.1%",
        "0, 5, 0.0%",
        "9007199254740991, 1, 900719925474099100.0%",
        "5, 0, -"
    })
    void writesAPartInPercent(long part, long whole, String text) {
        assertThat(Ratio.percentOf(part, whole)).isEqualTo(text);
    }

    @Test
    void refusesANegativeRatio() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(-1));
    }
}
