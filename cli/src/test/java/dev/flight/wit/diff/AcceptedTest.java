package dev.flight.wit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {

    private static DiffResult diff(String accepted) {
        Checked<Accepted> read = Accepted.read("accepted", accepted);
        assertThat(read.findings()).isEmpty();
        return DiffResult.of(
                ContractDiffTest.contract("1.0.0", "record r { a: u8, b: u8 }"),
                ContractDiffTest.contract("1.0.0", "record r { a: u8 }"),
                Objects.requireNonNull(read.value()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field-removed a:b/i/r.b nobody reads it",
                "# why\n\n  field-removed   a:b/i/*   nobody reads it",
                "* a:b/*.b nobody reads it",
                "*-removed * nobody reads it"
            })
    void acceptsWhatALineNames(String accepted) {
        DiffResult result = diff(accepted);

        assertThat(result.changes()).isEmpty();
        assertThat(result.accepted())
                .singleElement()
                .extracting(each -> each.reason())
                .isEqualTo("nobody reads it");
        assertThat(result.stale()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"field-added a:b/i/r.b x", "field-removed a:b/i/r x", "field-removed a:b/i/r.b.* x", "a*b*c * x"
            })
    void reportsALineThatAcceptsNothing(String accepted) {
        DiffResult result = diff(accepted);

        assertThat(result.changes()).hasSize(1);
        assertThat(result.stale()).extracting(Diagnostic::rule).containsExactly("contract-diff/stale");
    }

    @Test
    void anAcceptedChangeStillAsksForAVersion() {
        assertThat(diff("* * agreed").versions()).singleElement().matches(each -> !each.isEnough());
    }

    @ParameterizedTest
    @ValueSource(strings = {"field-removed", "field-removed a:b/i/r.b", "field-removed a:b/i/r.b  "})
    void aReasonIsRequired(String line) {
        assertThat(Accepted.read("accepted", line).findings())
                .extracting(Diagnostic::rule)
                .containsExactly("contract-diff/ignore");
    }
}
