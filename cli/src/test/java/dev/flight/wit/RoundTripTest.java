package dev.flight.wit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed of a contract reads as the same contract. */
class RoundTripTest {

    static Stream<Path> contracts() {
        return ContractFixtures.valid();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aValidContractHasNoFindings(Path folder) {
        assertThat(ContractFixtures.said(ContractFolder.read(folder).findings()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void whatIsPrintedReadsAsTheSame(Path folder) {
        Contract contract = ContractFixtures.read(folder);

        Map<String, String> files = WitPrinter.files(contract);
        Checked<Contract> again = ContractReader.read(files);

        assertThat(ContractFixtures.said(again.findings())).isEmpty();
        assertThat(Unplaced.of(again.value())).isEqualTo(Unplaced.of(contract));
        assertThat(files).hasSameSizeAs(contract.packages());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void printingTwiceChangesNothing(Path folder) {
        Map<String, String> once = WitPrinter.files(ContractFixtures.read(folder));

        Contract again = Objects.requireNonNull(ContractReader.read(once).value());

        assertThat(WitPrinter.files(again)).isEqualTo(once);
    }
}
