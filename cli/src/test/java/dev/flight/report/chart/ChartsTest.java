package dev.flight.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Style;
import dev.flight.sim.memory.HeapMap;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TargetResult;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    static Set<String> samples() {
        return SampleResults.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void columnsLoseNoPeak(String sample) {
        TargetResult target = target(sample);
        RegionResult heap = target.heap();
        for (int count : new int[] {1, 2, 7, 69, 511, 512, 2000}) {
            Columns columns = Columns.of(heap, target.endMillis(), count);
            assertThat(columns.size()).isEqualTo(count);
            assertThat(Arrays.stream(columns.liveMax()).max()).hasValue(heap.peakLive());
            assertThat(columns.anyFailed()).isEqualTo(heap.failed() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 31, 80, 160, 500})
    void linesAreAsWideAsAsked(int width) {
        for (String sample : samples()) {
            TargetResult target = target(sample);
            List<String> lines = new RegionChart(
                            target.heap(),
                            target.setup().heap(),
                            target.endMillis(),
                            width,
                            Glyphs.UNICODE,
                            Style.PLAIN)
                    .lines();
            // Below what a plot needs, it takes that.
            int most = Math.max(31, width);
            assertThat(lines.stream().filter(line -> line.contains("│"))).allMatch(line -> line.length() <= most);
            assertThat(lines).anyMatch(line -> line.contains("pressure"));
        }
    }

    @Test
    void aBarReachesAsFarAsItsValue() {
        assertThat(rows(4, 0, 1, 2, 4)).containsExactly("   █", " ▄██");
        assertThat(rows(1, 0, 0.01, 1, 1)).containsExactly("  ██", " ▁██");
    }

    @Test
    void aConstantOfNothingIsAnEmptyPlot() {
        assertThat(rows(0, 0, 0, 0, 0)).containsExactly("    ", "    ");
    }

    private static List<String> rows(double top, double... values) {
        return new Bars(values, values, top, 2, Glyphs.UNICODE)
                .rows().stream().map(StringBuilder::toString).toList();
    }

    @Test
    void aMapIsPutTogetherOfWholeCells() {
        HeapMap map = new HeapMap(100, 10, new long[] {10, 10, 10, 5, 0, 0, 10, 10, 10, 10}, new long[10], new int[10]);
        MapCells cells = new MapCells(map, 5);
        assertThat(List.of(cells.state(0), cells.state(1), cells.state(2), cells.state(3)))
                .containsExactly(MapCells.State.FULL, MapCells.State.PARTLY, MapCells.State.FREE, MapCells.State.FULL);
        assertThat(cells.size()).isEqualTo(5);
        assertThat(cells.address(4)).isEqualTo(80);
        assertThat(new MapCells(map, 1000).size()).isEqualTo(10);
    }

    @Test
    void aHeapOfNothingHasAMapOfNothing() {
        RegionResult heap = target("fails-at-zero").heap();
        assertThat(new HeapMapChart(80, Glyphs.UNICODE, Style.PLAIN).lines(Objects.requireNonNull(heap.firstFailure())))
                .hasSize(3)
                .last()
                .asString()
                .endsWith(" 0B");
    }

    @Test
    void somethingIsNeverDrawnAsNothing() {
        assertThat(Glyphs.UNICODE.bar(0.0001, 10)).isEqualTo("▏");
        assertThat(Glyphs.UNICODE.bar(0.5, 3)).isEqualTo("█▌");
        assertThat(Glyphs.ASCII.bar(0.0001, 10)).isEqualTo("#");
        assertThat(Glyphs.UNICODE.bar(0, 10)).isEmpty();
        assertThat(Glyphs.UNICODE.bar(7, 10)).hasSize(10);
    }

    private static TargetResult target(String sample) {
        SimulationResult result = SampleResults.named(sample);
        return result.targets().get(0).result();
    }
}
