package dev.flight.report.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.SampleRoutings;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingCsvTest {

    static Set<String> samples() {
        return SampleRoutings.names();
    }

    @Test
    void writesTheExpectedTable() throws IOException {
        Goldens.assertMatches("routing/outage.csv", write(SampleRoutings.outage()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasALineForEachGroup(String sample) throws IOException {
        RoutingResult result = SampleRoutings.named(sample);
        List<String> lines = write(result).lines().toList();
        int cells = lines.get(0).split(",", -1).length;
        assertThat(lines).hasSize(result.groups().size() + 1).allMatch(line -> line.split(",", -1).length == cells);
    }

    @Test
    void quotesWhatWouldBreakALine() throws IOException {
        assertThat(write(SampleRoutings.hostile()))
                .contains("\r\n\"<script>alert('x')</script>\"\" onload=\"\"x")
                .doesNotContain("\r\n<script>");
    }

    private static String write(RoutingResult result) throws IOException {
        StringWriter out = new StringWriter();
        RoutingCsv.write(result, out);
        return out.toString();
    }
}
