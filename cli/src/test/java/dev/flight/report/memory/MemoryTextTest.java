package dev.flight.report.memory;

import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.memory.SampleResults;
import dev.flight.text.Wrap;
import org.junit.jupiter.api.Test;

class MemoryTextTest {
    @Test
    void show() throws Exception {
        var all = java.util.Map.of(
                "lives",
                SampleResults.lives(),
                "fragmented",
                SampleResults.fragmented(),
                "full",
                SampleResults.full(),
                "limited",
                SampleResults.limited(),
                "killed",
                SampleResults.killed(),
                "policies",
                SampleResults.policies(),
                "many",
                SampleResults.many(),
                "idle",
                SampleResults.idle(),
                "zero",
                SampleResults.failsAtZero(),
                "hostile",
                SampleResults.hostile());
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("/tmp/mr"));
        for (var e : all.entrySet()) {
            for (int w : new int[] {80, 120, 160}) {
                java.nio.file.Files.writeString(
                        java.nio.file.Path.of("/tmp/mr/" + e.getKey() + "-" + w + ".txt"),
                        new MemoryText(Style.PLAIN, w).text(e.getValue()));
                java.nio.file.Files.writeString(
                        java.nio.file.Path.of("/tmp/mr/" + e.getKey() + "-" + w + ".ansi"),
                        new MemoryText(Style.COLOUR, w).text(e.getValue()));
            }
            java.nio.file.Files.writeString(
                    java.nio.file.Path.of("/tmp/mr/" + e.getKey() + ".ascii"),
                    new MemoryText(Style.PLAIN, 80, Glyphs.ASCII).text(e.getValue()));
            java.nio.file.Files.writeString(
                    java.nio.file.Path.of("/tmp/mr/" + e.getKey() + ".never"),
                    new MemoryText(Style.PLAIN, Wrap.NEVER).text(e.getValue()));
        }
    }
}
