package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VM sizes are weighed when someone asks for a VM: the manifest, or the command line. */
class PlanVmTest {

    private static final String CONSOLE = ExitCodesTest.CLEAN;

    private static Run plan(String manifest, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "plan";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = "-";
        return Run.Around.NOTHING.in(manifest.getBytes(StandardCharsets.UTF_8)).run(arguments);
    }

    @Test
    void aPlanForConsolesSpeaksOfNoVm() {
        Run run = plan(CONSOLE);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("psp").doesNotContain("VM", "v6r", "Recommended");
    }

    @Test
    void itsJsonHasNoCandidates() {
        assertThat(plan(CONSOLE, "--format", "json").out())
                .contains("\"candidates\": []", "\"recommended\": null")
                .doesNotContain("v6r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--vm", "-p v6r-small", "-p psp,v6r-small"})
    void theCommandLineCanAskForOne(String options) {
        Run run = plan(CONSOLE, options.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("v6r-large", "Recommended: v6r-small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms: [v6r-medium]", "vm: {size: small}", "platforms: [psp]\nvm: {size: small}"})
    void aManifestAsksForOneByVmOrAsAPlatform(String targets) {
        assertThat(plan(CONSOLE.replace("platforms: [psp]", targets)).out()).contains("Recommended: v6r-small");
    }

    @Test
    void thatNoneFitsIsAFindingOnlyWhereOneIsAskedFor() {
        String huge = CONSOLE.replace("1MB", "9GB");

        assertThat(plan(huge).code()).isZero();
        Run run = plan(huge, "--vm");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("No VM size fits.");
    }
}
