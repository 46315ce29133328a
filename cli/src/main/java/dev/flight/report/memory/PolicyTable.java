package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.text.Printable;

/** Allocator policies compared on one platform, a line each. */
final class PolicyTable {

    /** So many columns take the table with the reasons of first failures. */
    private static final int WIDE = 100;

    private static final String AT = " at ";

    private final Style style;
    private final int width;

    PolicyTable(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    String text(Comparisons platform) {
        boolean searched = platform.targets().stream().anyMatch(target -> target.minimumHeap() != null);
        String failure = width < WIDE ? "FAILS AT" : "FIRST FAILURE";
        TextTable table = searched
                ? new TextTable(
                        "llrrrrrrl",
                        "",
                        "POLICY",
                        "FAILED",
                        "PEAK LIVE",
                        "FOOTPRINT",
                        "FRAG",
                        "WASTE",
                        "MIN HEAP",
                        failure)
                : new TextTable("llrrrrrl", "", "POLICY", "FAILED", "PEAK LIVE", "FOOTPRINT", "FRAG", "WASTE", failure);
        SimulationResult.Target best = platform.best();
        for (SimulationResult.Target target : platform.targets()) {
            row(target, target.equals(best), searched, table);
        }
        RegionResult heap = best.result().heap();
        return style.bold(Printable.of(platform.platform())) + ": " + Printable.of(heap.name()) + " of "
                + Figures.size(heap.capacity()) + " with each policy; * is the best\n" + table.text(style, "  ");
    }

    private void row(SimulationResult.Target target, boolean best, boolean searched, TextTable table) {
        RegionResult heap = target.result().heap();
        long failed = target.result().failed() + target.result().killCount();
        String mark = best ? style.green("*") : failed > 0 ? style.red("x") : "";
        String name = Names.of(heap.policy());
        String count = failed == 0 ? "0" : style.red(Figures.count(failed));
        String live = Figures.size(heap.peakLive());
        String footprint = Figures.size(heap.peakFootprint());
        String fragmentation = Figures.ratio(heap.fragmentationMax());
        String waste = Figures.percent(heap.internalWaste());
        if (searched) {
            table.row(mark, name, count, live, footprint, fragmentation, waste, minimum(target), trouble(target));
        } else {
            table.row(mark, name, count, live, footprint, fragmentation, waste, trouble(target));
        }
    }

    static String minimum(SimulationResult.Target target) {
        Long minimum = target.minimumHeap();
        return minimum == null ? "" : minimum < 0 ? "none" : Figures.size(minimum);
    }

    private String trouble(SimulationResult.Target target) {
        String failure = firstFailure(target);
        return width < WIDE && !failure.isEmpty() ? failure.substring(failure.indexOf(AT) + AT.length()) : failure;
    }

    static String firstFailure(SimulationResult.Target target) {
        RegionResult region = Verdict.firstToFail(target.result());
        if (region == null || region.firstFailure() == null) {
            return target.result().kills().isEmpty()
                    ? ""
                    : "kill" + AT + Figures.time(target.result().kills().get(0).atMillis());
        }
        return Names.of(region.firstFailure().kind())
                + AT
                + Figures.time(region.firstFailure().atMillis());
    }

    /** {@code 7 of 10 policies, best with tlsf}. */
    static String countOfLiving(Comparisons platform) {
        String best = Names.of(platform.best().result().heap().policy());
        return platform.living() == 0
                ? "any of " + platform.targets().size() + " policies, best with " + best
                : platform.living() + " of " + platform.targets().size() + " policies, best with " + best;
    }
}
