package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.sim.memory.PressureTimes;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a target's regions: one table where it fits, else one of memory and one of trouble. */
final class RegionTables {

    private static final String INDENTATION = "  ";
    private static final List<String> MEMORY =
            List.of("POLICY", "CAPACITY", "PEAK LIVE", "USED", "FOOTPRINT", "HOLE MIN", "WASTE");
    private static final List<String> TROUBLE =
            List.of("FAILED c/f/l", "FRAG mean/max", "LOW", "MEDIUM", "HIGH", "CRITICAL");

    /** What the other columns of the wider of both tables take at most. */
    private static final int OTHER_COLUMNS = 70;

    private static final int NAME_LEAST = 10;

    private final Style style;
    private final int width;

    RegionTables(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    void write(TargetResult result, StringBuilder out) {
        List<RegionResult> shown = result.regions().stream()
                .filter(region -> region.operations() > 0 || region.equals(result.heap()))
                .toList();
        TextTable all = table("llrrrrrrrrrrrr", join(MEMORY, TROUBLE));
        TextTable memory = table("llrrrrrr", MEMORY);
        TextTable trouble = table("lrrrrrr", TROUBLE);
        for (RegionResult region : shown) {
            add(all, region, join(memory(region), trouble(region)));
            add(memory, region, memory(region));
            add(trouble, region, trouble(region));
        }
        String wide = all.text(Style.PLAIN, INDENTATION);
        if (Printable.width(wide.substring(0, wide.indexOf('\n'))) <= width) {
            out.append(all.text(style, INDENTATION));
        } else {
            out.append(memory.text(style, INDENTATION)).append('\n').append(trouble.text(style, INDENTATION));
        }
        unused(result, shown, out);
    }

    private void unused(TargetResult result, List<RegionResult> shown, StringBuilder out) {
        String names = result.regions().stream()
                .filter(region -> !shown.contains(region))
                .map(region -> Cut.of(region.name()))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            out.append(INDENTATION)
                    .append(style.faint(Wrap.hanging("not used: " + names, width, INDENTATION)))
                    .append('\n');
        }
    }

    private static TextTable table(String alignment, List<String> heads) {
        return new TextTable(alignment, join(List.of("REGION"), heads).toArray(String[]::new));
    }

    private void add(TextTable table, RegionResult region, List<String> cells) {
        table.row(join(List.of(Cut.to(region.name(), Math.max(NAME_LEAST, width - OTHER_COLUMNS))), cells)
                .toArray(String[]::new));
    }

    private static List<String> memory(RegionResult region) {
        return List.of(
                Names.of(region.policy()),
                Figures.size(region.capacity()),
                Figures.size(region.peakLive()),
                Figures.percent(Verdict.share(region.peakLive(), region.capacity())),
                Figures.size(region.peakFootprint()),
                Figures.size(region.largestFreeMin()),
                Figures.percent(region.internalWaste()));
    }

    private List<String> trouble(RegionResult region) {
        PressureTimes pressure = region.pressure();
        String failed = Figures.count(region.failedByCapacity()) + "/" + Figures.count(region.failedByFragmentation())
                + "/" + Figures.count(region.failedByLimit());
        return List.of(
                failed,
                Figures.ratio(region.fragmentationMean()) + "/" + Figures.ratio(region.fragmentationMax()),
                Figures.time(pressure.low()),
                Figures.time(pressure.medium()),
                Figures.time(pressure.high()),
                Figures.time(pressure.critical()));
    }

    private static List<String> join(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
