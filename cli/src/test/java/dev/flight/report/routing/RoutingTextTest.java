package dev.flight.report.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.routing.SampleRoutings;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTextTest {

    static Set<String> samples() {
        return SampleRoutings.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheExpectedReportAsWideAsTheTerminal(String sample) throws IOException {
        for (int width : new int[] {80, 120}) {
            String text = text(sample, Style.PLAIN, width, Glyphs.UNICODE);
            assertThat(text.lines()).allMatch(line -> Printable.width(line) <= width, "within " + width);
            Goldens.assertMatches("routing/" + sample + "-" + width + ".txt", text);
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
        assertThat(text(sample, Style.PLAIN, 80, Glyphs.ASCII)).matches("[\n -~]+");
    }

    @Test
    void saysFirstWhatATeamCanActOn() {
        assertThat(text("outage", Style.PLAIN, Wrap.NEVER, Glyphs.UNICODE).lines())
                .first()
                .isEqualTo("dreamcast: 98.9% of 12,680 delivered; 120 dropped (overflow 96, lost 24), 4 critical"
                        + " messages became dead letters (maxlen 1, delivery_limit 3), 7 expired, 12 rejected"
                        + " (permission); latency p50 2.4s, p99 4.8s; queue of a connection at most 12 messages,"
                        + " 10.2KB.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -",
        "0, 7, 0%",
        "7, 7, 100%",
        "1, 8, 12.5%",
        "99999, 100000, 99.999%",
        "1, 1000000, 0.0001%",
        "9999999999, 10000000000, 100%"
    })
    void almostAllIsNotAllUnlessNobodyCouldTell(long part, long whole, String text) {
        assertThat(Parts.percent(part, whole)).isEqualTo(text);
    }

    @Test
    void tellsByHowMuchAnExpectationIsMissed() {
        assertThat(text("outage", Style.PLAIN, Wrap.NEVER, Glyphs.UNICODE))
                .contains(
                        "expected: 1 holds, 2 missed\n",
                        "  missed  delivered(priority=critical) >= 99.99%: it is 97.1%, missed by 2.89 points\n",
                        "  holds   p99(clients=lobby) <= 2s: it is 126ms\n",
                        "  missed  queueMemory.max(platform=psp) <= 8KB: it is 10.2KB, missed by 2.2KB\n");
    }

    @Test
    void namesEachFaultBelowTheChart() {
        assertThat(text("outage", Style.PLAIN, 80, Glyphs.UNICODE))
                .contains("fault 1: broker 1 down, 1m to 1m 20s", "fault 3: psp disconnected at 1m 40s");
    }

    @Test
    void showsTheWorstOfVeryManyAndTellsWhereTheOthersAre() {
        String text = text("many", Style.PLAIN, 100, Glyphs.UNICODE);
        assertThat(text)
                .contains(
                        "and 188 more, each with at least 99.9% delivered",
                        "the worst 40 of 200; --format csv has all");
        assertThat(text.lines()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 80, 160, Wrap.NEVER})
    void showsNothingThatActsOnATerminal(int width) {
        String text = new RoutingText(Style.PLAIN, width).text(SampleRoutings.hostile());
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).isEqualTo(Printable.of(line)));
    }

    private static String text(String sample, Style style, int width, Glyphs glyphs) {
        return new RoutingText(style, width, glyphs).text(SampleRoutings.named(sample));
    }
}
