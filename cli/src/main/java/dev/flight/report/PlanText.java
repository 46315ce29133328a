package dev.flight.report;

import dev.flight.plan.Candidate;
import dev.flight.plan.Capacity;
import dev.flight.plan.Dimension;
import dev.flight.plan.Packing;
import dev.flight.plan.Plan;
import dev.flight.text.Printable;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan for people: which VM, why not a smaller one, how many sessions fit, how they pack, and the worst case. */
public final class PlanText {

    private final Style style;

    public PlanText(Style style) {
        this.style = style;
    }

    public String text(Plan plan) {
        StringBuilder out = new StringBuilder();
        out.append(style.bold(Printable.of(plan.manifest())))
                .append(" (")
                .append(Printable.of(plan.file()))
                .append(")\n\n");
        if (plan.asksForVm()) {
            candidates(plan, out);
        }
        capacities(plan, out);
        packings(plan, out);
        guarantees(plan, out);
        return out.toString();
    }

    private void candidates(Plan plan, StringBuilder out) {
        if (plan.candidates().isEmpty()) {
            out.append("There is no VM profile to choose from.\n");
            return;
        }
        TextTable table = new TextTable("lllrrrrl", "VM", "FITS", "NEEDS", "NEED", "LIMIT", "USED", "HEADROOM", "");
        for (Candidate candidate : plan.candidates()) {
            String name = label(candidate);
            String fits = candidate.fits() ? "yes" : "no";
            for (Dimension dimension : candidate.dimensions()) {
                boolean binding = dimension.name().equals(candidate.binding());
                table.row(
                        name,
                        fits,
                        dimension.name(),
                        amount(dimension, dimension.need()),
                        amount(dimension, dimension.limit()),
                        Ratio.percentOf(dimension.need(), dimension.limit()),
                        amount(dimension, dimension.headroom()),
                        binding ? "<- binding" : "");
                name = "";
                fits = "";
            }
            packingRow(candidate, table);
        }
        out.append(table.text(style, "  ")).append('\n');
        recommendation(plan, out);
    }

    private static void packingRow(Candidate candidate, TextTable table) {
        if (candidate.binding().equals("packing")
                && candidate.packing().tooLarge().isEmpty()) {
            int needed = candidate.packing().needed();
            int machines = candidate.machines();
            table.row(
                    "",
                    "",
                    "machines",
                    Integer.toString(needed),
                    Integer.toString(machines),
                    Ratio.percentOf(needed, machines),
                    Integer.toString(machines - needed),
                    "<- binding");
        }
    }

    private void recommendation(Plan plan, StringBuilder out) {
        Candidate chosen = plan.recommended();
        for (Candidate candidate : plan.candidates()) {
            if (candidate.equals(chosen)) {
                break;
            }
            out.append("  ").append(label(candidate)).append(candidate.fits() ? " is tight: " : " does not fit: ");
            out.append(why(candidate)).append('\n');
        }
        if (chosen == null) {
            out.append("  ").append(style.red("No VM size fits."));
            out.append(largestIsTooSmall(plan)).append("\n\n");
            return;
        }
        String room = chosen.fitsWith(plan.headroom())
                ? " leaves at least " + plan.headroom() + " of its memory free"
                : " fits; no size leaves " + plan.headroom() + " of its memory free";
        out.append("  ")
                .append(style.green("Recommended: " + label(chosen)))
                .append(';')
                .append(room)
                .append(".\n\n");
    }

    private static String largestIsTooSmall(Plan plan) {
        Candidate largest = plan.candidates().get(plan.candidates().size() - 1);
        return largest.packing().tooLarge().isEmpty()
                ? " Spread the sessions over more machines (vm.count), or make them smaller."
                : " More machines do not help: one "
                        + Printable.of(largest.packing().tooLarge().get(0).id())
                        + " alone is larger than any; make it smaller.";
    }

    private static String why(Candidate candidate) {
        String failing = candidate.dimensions().stream()
                .filter(dimension -> !dimension.fits())
                .map(dimension -> dimension.name() + " needs " + amount(dimension, dimension.need()) + ", "
                        + amount(dimension, -dimension.headroom()) + " more than the "
                        + amount(dimension, dimension.limit()) + " there are")
                .collect(Collectors.joining("; "));
        if (!failing.isEmpty()) {
            return failing;
        }
        Packing packing = candidate.packing();
        if (!packing.fits(candidate.machines())) {
            return packing.tooLarge().isEmpty()
                    ? "the sessions need " + packing.needed() + " machines"
                    : "one " + Printable.of(packing.tooLarge().get(0).id()) + " alone is larger than a machine";
        }
        return candidate
                .tightest()
                .map(tightest ->
                        tightest.name() + " leaves " + Ratio.percentOf(tightest.headroom(), tightest.limit()) + " free")
                .orElse("");
    }

    private void capacities(Plan plan, StringBuilder out) {
        if (plan.capacities().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("llrl", "PLATFORM", "SESSION", "FIT AT ONCE", "ENDED BY");
        for (Capacity capacity : plan.capacities()) {
            table.row(
                    capacity.platform(),
                    capacity.session() == null ? "(all of them)" : Printable.of(capacity.session()),
                    capacity.unlimited() ? "unlimited" : Long.toString(capacity.most()),
                    capacity.endedBy() == null ? "-" : capacity.endedBy());
        }
        out.append("How many sessions one machine holds, each kind alone\n");
        out.append(table.text(style, "  ")).append('\n');
    }

    private void packings(Plan plan, StringBuilder out) {
        if (plan.candidates().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("lrrrl", "VM", "FIRST-FIT", "BEST-FIT", "LOWER BOUND", "THE FULLEST MACHINE");
        for (Candidate candidate : plan.candidates()) {
            Packing packing = candidate.packing();
            table.row(
                    candidate.vm().name(),
                    count(packing, packing.firstFit()),
                    count(packing, packing.bestFit()),
                    packing.tooLarge().isEmpty() ? Integer.toString(packing.lowerBound()) : "-",
                    fullest(packing));
        }
        out.append("Machines that all sessions need beside full message queues (first-fit and best-fit decreasing)\n");
        out.append(table.text(style, "  ")).append('\n');
    }

    private static String count(Packing packing, int machines) {
        return packing.tooLarge().isEmpty() ? Integer.toString(machines) : "none";
    }

    private static String fullest(Packing packing) {
        return packing.machines().stream()
                .max((left, right) -> left.peak().compareTo(right.peak()))
                .map(machine -> sessions(machine.sessions()) + ", "
                        + machine.peak().about() + " of " + packing.capacity().about())
                .orElse("-");
    }

    private static String sessions(Map<String, Long> sessions) {
        return new TreeMap<>(sessions)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " x " + Printable.of(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private void guarantees(Plan plan, StringBuilder out) {
        if (plan.guarantees().isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("lrrrrl", "PLATFORM", "PEAK", "LARGEST BLOCK", "SAFE HEAP", "HEAP", "SAFE IN ANY ORDER");
        for (Plan.PlatformGuarantee each : plan.guarantees()) {
            table.row(
                    each.platform().name(),
                    each.guarantee().peakLive().about(),
                    each.guarantee().largestBlock().about(),
                    each.guarantee().heapNeeded().about(),
                    ByteSize.of(each.capacityBytes()).about(),
                    verdict(each));
        }
        out.append("Worst case: the heap that no order of allocations and frees can break (Robson's bound)\n");
        out.append(table.text(style, "  "));
    }

    private static String verdict(Plan.PlatformGuarantee each) {
        if (each.guarantee().peakLive().bytes() > each.capacityBytes()) {
            return "no: the peak alone is larger";
        }
        if (!each.divides()) {
            return "no: the sessions do not fit";
        }
        return each.holds() ? "yes" : "no: fragmentation can break it";
    }

    private static String label(Candidate candidate) {
        return candidate.machines() == 1
                ? candidate.vm().name()
                : candidate.machines() + " x " + candidate.vm().name();
    }

    private static String amount(Dimension dimension, long figure) {
        String sign = figure < 0 ? "-" : "";
        long size = Math.abs(figure);
        return sign + (dimension.inBytes() ? ByteSize.of(size).about() : Long.toString(size));
    }
}
