package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthTest {

    @ParameterizedTest
    @CsvSource({"1B/s, 1", "50KB/s, 51200", "1.5 MB/s, 1572864", "2MiB/s, 2097152"})
    void readsBytesASecond(String text, long bytes) {
        Bandwidth read = Bandwidth.parse(text).orThrow();
        assertThat(read.perSecond()).isEqualTo(ByteSize.of(bytes));
        assertThat(Bandwidth.parse(read.toString()).orThrow()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/s", "50KB", "50", "50/s", "0B/s", "-1B/s", "0.5B/s", "50KB /s", "50KB/m", "2Mbit/s", "KB/s"
            })
    void refusesWhatIsNoBandwidth(String text) {
        Mistakes.of(text, Bandwidth.parse(text));
    }

    @Test
    void offersASecondWhereNoneIsWritten() {
        assertThat(Mistakes.of("50KB", Bandwidth.parse("50KB"))).contains("50KB/s");
    }

    @Test
    void refusesToCarryNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bandwidth(ByteSize.ZERO));
    }
}
