package dev.flight.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.load.LoadPlan;
import dev.flight.load.LoadResult;
import dev.flight.load.LoadRun;
import dev.flight.load.Loopback;
import dev.flight.load.Saturation;
import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import dev.flight.report.Style;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportsTest {

    private static LoadResult load(double perSecond, boolean faulty, int size) {
        Loopback way = new Loopback();
        LoadPlan plan = LoadPlan.steady(perSecond, TimeSpan.ofMillis(200), TimeSpan.ZERO, ByteSize.of(size));
        LoadPlan short_ = new LoadPlan(
                plan.name(),
                plan.source(),
                plan.seed(),
                plan.warmUp(),
                plan.end(),
                plan.channels(),
                plan.groups(),
                plan.sends(),
                TimeSpan.ofMillis(100));
        return LoadRun.run(short_, "here", way, List.of(way.sink(faulty)), 1, 0);
    }

    @Test
    void writesTheExpectedReportWithinATerminalOf80() throws IOException {
        for (String sample : List.of("steady", "fleet")) {
            LoadResult result = sample.equals("fleet") ? SampleLoads.fleet() : SampleLoads.steady();
            String text = new LoadText(Style.PLAIN, 80).text(result);
            assertThat(text.lines()).allMatch(line -> Printable.width(line) <= 80);
            Goldens.assertMatches("load/" + sample + ".txt", text);
        }
    }

    @Test
    void saysFirstHowItWent() {
        assertThat(LoadSentences.answer(SampleLoads.steady()))
                .isEqualTo("all 20,000 delivered, once and in order; p50 6.57ms, p99 12.9ms, max 13ms.");
        assertThat(LoadSentences.answer(SampleLoads.fleet()))
                .startsWith("99.9% of 60,158 delivered; 50 lost, none twice, 7 out of order; p50 ")
                .endsWith(" Missed: 1 of 2 expectations.");
    }

    @Test
    void aLoadThatMissesAnExpectationIsRed() {
        LoadResult steady = SampleLoads.steady();
        LoadResult fleet = SampleLoads.fleet();
        LoadText text = new LoadText(Style.COLOUR, Wrap.NEVER);
        assertThat(text.text(fleet)).startsWith(Style.COLOUR.red(LoadSentences.answer(fleet)));
        assertThat(text.text(steady)).startsWith(Style.COLOUR.green(LoadSentences.answer(steady)));
    }

    @Test
    void theTextTellsWhatWasLostAndHowTheScheduleWasKept() {
        String text = new LoadText(Style.PLAIN, Wrap.NEVER).text(load(500, true, 300));

        assertThat(text)
                .startsWith("90% of 100 delivered; 10 lost, 4 twice, 2 out of order; p50 ")
                .contains(
                        "Schedule: ",
                        " of 100 were handed over within 1ms of their moment, the worst ",
                        "500/s intended")
                .containsPattern("load +100 +90 +10 +4 +2\n")
                .doesNotContain("notes");
    }

    @Test
    void aMessageThatIsTooSmallForItsNumbersIsSaidToBeLarger() {
        assertThat(new LoadText(Style.PLAIN, Wrap.NEVER).text(load(500, false, 20)))
                .contains("notes\n  100 messages were sent larger than they should be");
    }

    @Test
    void theJsonHoldsToItsSchema() throws IOException {
        StringWriter out = new StringWriter();
        LoadJson.write(load(500, true, 300), out);

        assertThat(Schemas.LOAD.mistakes(out.toString())).isEmpty();
        assertThat(out.toString()).contains("\"lost\": 10", "\"duplicates\": 4", "\"predicted\": null");
        assertThat(Schemas.LOAD.mistakes(out.toString().replace("\"late\"", "\"else\"")))
                .isNotEmpty();
    }

    @Test
    void theTableHasALineForEachGroup() throws IOException {
        StringWriter out = new StringWriter();
        LoadCsv.write(load(500, true, 300), out);

        assertThat(out.toString().lines())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("subscriber,subscriber,load,normal,100,90,4,");
        assertThat(out.toString().lines().map(line -> line.split(",", -1).length))
                .containsExactly(21, 21);
    }

    @Test
    void thePageHasTheSameNumbers() throws IOException {
        StringWriter out = new StringWriter();
        LoadHtml.write(load(500, true, 300), "1.0", out);

        assertThat(out.toString())
                .contains("90% of 100 delivered", "Sequence numbers", ">90</td>")
                .doesNotContain("<script");
    }

    @Test
    void theRatesThatWereTriedAreShown() throws IOException {
        List<Saturation.Step> steps = List.of(
                new Saturation.Step(1_000, 1_000, 999, 0.2, 1, 3, 0, "", false),
                new Saturation.Step(2_000, 1_500, 1_400, 0.2, 900, 1_000, 0, "sender behind", false));
        StringWriter out = new StringWriter();
        SaturationJson.write(steps, "here", out);

        assertThat(Schemas.LOAD_SATURATION.mistakes(out.toString())).isEmpty();
        assertThat(SaturationText.text(steps, "here", Style.PLAIN))
                .startsWith("sustained up to 1,000/s, not 2,000/s, at here\n")
                .containsPattern("2,000/s +1,500/s +1,400/s +0.2ms +900ms +1s +0 +sender behind\n");
    }
}
