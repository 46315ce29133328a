package dev.flight.report.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"lives", "many", "policies", "fails-at-zero"})
    void writesTheExpectedTable(String sample) throws IOException {
        Goldens.assertMatches("memory/" + sample + ".csv", write(SampleResults.named(sample)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lives", "many", "policies", "idle"})
    void hasALineForEachRegionOfEachTarget(String sample) throws IOException {
        SimulationResult result = SampleResults.named(sample);
        int regions = result.targets().stream()
                .mapToInt(target -> target.result().regions().size())
                .sum();
        List<String> lines = write(result).lines().toList();
        int cells = lines.get(0).split(",", -1).length;
        assertThat(lines).hasSize(regions + 1).allMatch(line -> line.split(",", -1).length == cells);
    }

    @Test
    void quotesWhatWouldBreakALine() throws IOException {
        assertThat(write(SampleResults.hostile()))
                .contains("\r\n\"<script>alert('x')</script>\"\" onload=\"\"x")
                .doesNotContain("\r\n<script>");
    }

    private static String write(SimulationResult result) throws IOException {
        StringWriter out = new StringWriter();
        MemoryCsv.write(result, out);
        return out.toString();
    }
}
