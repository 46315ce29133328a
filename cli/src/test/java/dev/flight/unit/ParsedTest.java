package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParsedTest {

    @Test
    void givesTheValueOrThrowsTheProblem() {
        assertThat(Parsed.value(7).orThrow()).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parsed.bad("7 is no size", "write 7B").orThrow())
                .withMessage("7 is no size");
    }
}
