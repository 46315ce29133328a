package dev.flight.report.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.memory.LeakSuspicion;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.text.Cut;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryTextTest {

    static Set<String> samples() {
        return SampleResults.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheExpectedReportAsWideAsTheTerminal(String sample) throws IOException {
        for (int width : new int[] {80, 120}) {
            String text = text(sample, Style.PLAIN, width, Glyphs.UNICODE);
            assertThat(text.lines()).allMatch(line -> Printable.width(line) <= width, "within " + width);
            Goldens.assertMatches("memory/" + sample + "-" + width + ".txt", text);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysTheSameInColour(String sample) {
        String colour = text(sample, Style.COLOUR, 80, Glyphs.UNICODE);
        assertThat(colour).contains("\u001b[");
        assertThat(colour.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(sample, Style.PLAIN, 80, Glyphs.UNICODE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needsNoMoreThanAsciiWhereATerminalHasNoMore(String sample) {
        String text = text(sample, Style.PLAIN, 80, Glyphs.ASCII);
        assertThat(text).matches("[\n -~]+").hasSameSizeAs(text(sample, Style.PLAIN, 80, Glyphs.UNICODE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void breaksNoSentenceWhereNothingLimitsTheWidth(String sample) {
        Verdict verdict =
                Verdict.of(Comparisons.of(SampleResults.named(sample)).get(0).best());
        assertThat(text(sample, Style.PLAIN, Wrap.NEVER, Glyphs.UNICODE).lines())
                .filteredOn(line -> line.startsWith(verdict.target() + ": "))
                .first()
                .asString()
                .endsWith(verdict.sentence());
    }

    static Stream<Integer> widths() {
        return Stream.of(20, 80, 160, Wrap.NEVER);
    }

    @ParameterizedTest
    @MethodSource("widths")
    void showsNothingThatActsOnATerminal(int width) {
        String text = new MemoryText(Style.PLAIN, width).text(SampleResults.hostile());
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).isEqualTo(Printable.of(line)));
    }

    @ParameterizedTest
    @CsvSource({
        "lives, 'psp: lives: peak 18.09MB of 23.5MB at 7m (77.0%), 5.41MB to spare, fragmentation at most 0.31.'",
        "fragmented, 'dreamcast: does not live: at 4m 12s the 96KB block for race (asset-cache, site car_load) finds no"
                + " hole: 412KB are free, the largest piece is 64KB (fragmentation 0.84).'",
        "full, 'gba: does not live: at 4m 12s the 96KB block for level does not fit: 20KB of 256KB are free, 76.02KB"
                + " too little.'",
        "limited, 'vm-small: does not live: at 4m 12s the 96KB block for race#2 (vm-heap) would pass the limit of"
                + " session race#2 of 64MB by 56.95KB: 63.96MB are live already.'",
        "killed, 'vm-small: does not live: at 5m 10s session race is killed for memory: it holds 180MB, the most of"
                + " all, and the hard limit is 480MB; 23 were killed in all.'",
        "idle, 'dreamcast: lives: nothing was asked of its heap.'"
    })
    void answersInOneSentence(String sample, String sentence) {
        assertThat(Verdict.of(SampleResults.named(sample).targets().get(0)).text())
                .isEqualTo(sentence);
    }

    @Test
    void ofManyPlatformsOnlyThoseInTroubleAreGoneInto() {
        SimulationResult many = SampleResults.many();
        MemoryText text = new MemoryText(Style.PLAIN, 80);

        assertThat(text.text(many).lines())
                .anyMatch(line -> line.matches("vita +yes .* low +0"))
                .noneMatch(line -> line.startsWith("vita: "))
                .anyMatch(line -> line.startsWith("gba: does not live"))
                .anyMatch(line -> line.matches("\\d platforms that live below high pressure and without signs of .*"));
        assertThat(text.withAllDetails().text(many).lines())
                .anyMatch(line -> line.startsWith("vita: lives: "))
                .noneMatch(line -> line.contains("left out"));
    }

    @Test
    void ofManyPlatformsOneThatSeemsToLeakIsGoneInto() {
        SimulationResult many = SampleResults.many();
        List<SimulationResult.Target> targets = new ArrayList<>(many.targets());
        SimulationResult.Target vita = targets.get(5);
        LeakSuspicion leak = new LeakSuspicion("race", 1, 1, null);
        targets.set(5, new SimulationResult.Target(vita.result(), null, List.of(), List.of(leak)));
        SimulationResult leaking =
                new SimulationResult(many.name(), many.source(), many.seed(), 1, targets, many.expectations());

        assertThat(new MemoryText(Style.PLAIN, 80).text(leaking)).contains("vita: lives: ", "leak?");
    }

    @Test
    void aFewPlatformsAreAllGoneIntoWithoutATable() {
        SimulationResult many = SampleResults.many();
        SimulationResult few = new SimulationResult(
                many.name(),
                many.source(),
                many.seed(),
                1,
                many.targets().subList(2, 2 + MemoryText.FEW),
                many.expectations());

        assertThat(new MemoryText(Style.PLAIN, 80).text(few))
                .contains("vita: lives: ")
                .doesNotContain("PLATFORM");
    }

    @Test
    void namesThePolicyThatIsBest() {
        Comparisons policies = Comparisons.of(SampleResults.named("policies")).get(0);
        assertThat(policies.isComparison()).isTrue();
        assertThat(policies.best().result().survives()).isTrue();
        assertThat(policies.living()).isEqualTo(6);
    }

    @Test
    void cutsANameToTheColumnsItHas() {
        assertThat(Cut.to("car_load", 8)).isEqualTo("car_load");
        assertThat(Cut.to("car_loader", 8)).isEqualTo("car_l...");
        assertThat(Cut.to("日本語日本語", 8)).isEqualTo("日本...");
    }

    private static String text(String sample, Style style, int width, Glyphs glyphs) {
        return new MemoryText(style, width, glyphs).text(SampleResults.named(sample));
    }
}
