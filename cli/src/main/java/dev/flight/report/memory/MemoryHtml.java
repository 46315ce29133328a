package dev.flight.report.memory;

import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.Page;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A simulation of memory as a page to read, print and pass on: the answers first, then what they rest on. */
public final class MemoryHtml {

    private MemoryHtml() {}

    /**
     * Writes the whole page; does not close the writer.
     *
     * @param version Flight's
     */
    public static void write(SimulationResult result, String version, Writer out) throws IOException {
        Page page = Page.titled("Memory simulation: " + title(result), result.source());
        List<Comparisons> platforms = Comparisons.of(result);
        AnswersHtml.write(platforms, page.html());
        ExpectationsHtml.write(result.expectations(), page.html());
        platforms.forEach(platform -> section(platform, page.html()));
        out.write(page.text(List.of(
                origin(result) + ", seed " + result.seed() + ", " + Figures.count(result.replications(), "replication")
                        + ".",
                "Simulated by Flight " + version + ". 1 KB is 1024 bytes.")));
        out.flush();
    }

    /** A trace is called by its whole path; its last part does for a heading. */
    private static String title(SimulationResult result) {
        String name = result.name();
        return name.equals(result.source())
                ? name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')))
                : name;
    }

    private static String origin(SimulationResult result) {
        return result.name().equals(result.source()) ? result.source() : result.name() + " (" + result.source() + ")";
    }

    private static void section(Comparisons platform, Html html) {
        html.start("section", "target").text("h2", platform.platform());
        if (platform.isComparison()) {
            PoliciesHtml.write(platform, html);
        }
        TargetHtml.write(platform.best(), html);
        html.end();
    }
}
