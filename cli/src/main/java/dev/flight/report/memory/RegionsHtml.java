package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.HtmlTable;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import java.util.List;

/** The figures of a target's regions. */
final class RegionsHtml {

    private RegionsHtml() {}

    static void write(TargetResult result, Html html) {
        HtmlTable memory = new HtmlTable(
                "Memory of each region",
                "llrrrrrrr",
                List.of(
                        "Region",
                        "Policy",
                        "Capacity",
                        "Peak live",
                        "Used",
                        "Asked for",
                        "Footprint",
                        "Hole, smallest",
                        "Waste"));
        HtmlTable trouble = new HtmlTable(
                "Trouble of each region",
                "lrrrrrrrrrr",
                List.of(
                        "Region",
                        "Operations",
                        "Failed: capacity",
                        "fragmentation",
                        "limit",
                        "Fragmentation, mean",
                        "highest",
                        "Pressure: low",
                        "medium",
                        "high",
                        "critical"));
        for (RegionResult region : result.regions()) {
            memory.row(memory(region));
            trouble.row(trouble(region));
        }
        memory.write(html);
        trouble.write(html);
    }

    private static String[] memory(RegionResult region) {
        return new String[] {
            region.name(),
            Names.of(region.policy()),
            Figures.size(region.capacity()),
            Figures.size(region.peakLive()),
            Figures.percent(Verdict.share(region.peakLive(), region.capacity())),
            Figures.size(region.peakRequested()),
            Figures.size(region.peakFootprint()),
            Figures.size(region.largestFreeMin()),
            Figures.percent(region.internalWaste())
        };
    }

    private static String[] trouble(RegionResult region) {
        return new String[] {
            region.name(),
            Figures.count(region.operations()),
            Figures.count(region.failedByCapacity()),
            Figures.count(region.failedByFragmentation()),
            Figures.count(region.failedByLimit()),
            Figures.ratio(region.fragmentationMean()),
            Figures.ratio(region.fragmentationMax()),
            Figures.time(region.pressure().low()),
            Figures.time(region.pressure().medium()),
            Figures.time(region.pressure().high()),
            Figures.time(region.pressure().critical())
        };
    }
}
