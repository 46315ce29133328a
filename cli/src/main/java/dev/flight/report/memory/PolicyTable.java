package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.text.Cut;

/** Allocator policies compared on one platform, a line each. */
final class PolicyTable {

    private final Style style;

    PolicyTable(Style style) {
        this.style = style;
    }

    String text(Comparisons platform) {
        boolean searched = platform.targets().stream().anyMatch(target -> target.minimumHeap() != null);
        String last = searched ? "MIN HEAP" : "WASTE";
        TextTable table = new TextTable(
                "llrrrrrl", "", "POLICY", "FAILED", "PEAK LIVE", "FOOTPRINT", "FRAG MAX", last, "FIRST FAILURE");
        SimulationResult.Target best = platform.best();
        for (SimulationResult.Target target : platform.targets()) {
            row(target, target.equals(best), searched, table);
        }
        RegionResult heap = best.result().heap();
        return style.bold(Cut.of(platform.platform())) + ": " + Cut.of(heap.name()) + " of "
                + Figures.size(heap.capacity()) + " with each policy; * is the best, x does not live\n"
                + table.text(style, "  ");
    }

    private void row(SimulationResult.Target target, boolean best, boolean searched, TextTable table) {
        RegionResult heap = target.result().heap();
        long failed = target.result().failed() + target.result().killCount();
        table.row(
                (best ? style.green("*") : "") + (failed > 0 ? style.red("x") : ""),
                Names.of(heap.policy()),
                failed == 0 ? "0" : style.red(Figures.count(failed)),
                Figures.size(heap.peakLive()),
                Figures.size(heap.peakFootprint()),
                Figures.ratio(heap.fragmentationMax()),
                searched ? minimum(target) : Figures.percent(heap.internalWaste()),
                firstFailure(target));
    }

    static String minimum(SimulationResult.Target target) {
        Long minimum = target.minimumHeap();
        return minimum == null ? "" : minimum < 0 ? "none" : Figures.size(minimum);
    }

    static String firstFailure(SimulationResult.Target target) {
        RegionResult region = Verdict.firstToFail(target.result());
        if (region == null || region.firstFailure() == null) {
            return target.result().kills().isEmpty()
                    ? ""
                    : "kill " + Figures.time(target.result().kills().get(0).atMillis());
        }
        String kind = switch (region.firstFailure().kind()) {
            case CAPACITY -> "full ";
            case FRAGMENTATION -> "no hole ";
            case LIMIT -> "limit ";
        };
        return kind + Figures.time(region.firstFailure().atMillis());
    }

    /** {@code 7 of 10 policies, best with tlsf}. */
    static String countOfLiving(Comparisons platform) {
        String best = Names.of(platform.best().result().heap().policy());
        return platform.living() == 0
                ? "any of " + platform.targets().size() + " policies, best with " + best
                : platform.living() + " of " + platform.targets().size() + " policies, best with " + best;
    }
}
