package dev.flight.report;

import dev.flight.manifest.Session;
import dev.flight.plan.Candidate;
import dev.flight.plan.Capacity;
import dev.flight.plan.Dimension;
import dev.flight.plan.Guarantee;
import dev.flight.plan.Packing;
import dev.flight.plan.Plan;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans as JSON of our own shape, {@code flight.plan/1}: see schema/plan.output.schema.json. One plan stands at the top,
 * several in a list. Sizes are bytes.
 */
public final class PlanJson {

    private static final String FORMAT = "flight.plan/1";

    private PlanJson() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(List<Plan> plans, Writer out) throws IOException {
        write(plans, plans.size() == 1, out);
    }

    /**
     * Writes a whole report; does not close the writer.
     *
     * @param single whether one manifest was asked about: then its plan stands at the top, else in a list
     */
    public static void write(List<Plan> plans, boolean single, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.object().text("format", FORMAT);
            if (single && plans.size() == 1) {
                fields(plans.get(0), json);
            } else {
                json.array("plans");
                for (Plan plan : plans) {
                    fields(plan, json.object());
                    json.end();
                }
                json.end();
            }
            json.end();
        });
    }

    private static void fields(Plan plan, JsonText json) {
        json.text("manifest", plan.manifest())
                .text("file", plan.file())
                .number(
                        "headroom",
                        BigDecimal.valueOf(plan.headroom().billionths(), 9).stripTrailingZeros())
                .array("candidates");
        plan.candidates().forEach(candidate -> candidate(candidate, json));
        json.end();
        Candidate recommended = plan.recommended();
        optional("recommended", recommended == null ? null : recommended.vm().name(), json);
        json.array("capacities");
        plan.capacities().forEach(capacity -> capacity(capacity, json));
        json.end().array("guarantees");
        plan.guarantees().forEach(guarantee -> guarantee(guarantee, json));
        json.end();
    }

    private static void candidate(Candidate candidate, JsonText json) {
        json.object()
                .text("vm", candidate.vm().name())
                .number("machines", candidate.machines())
                .flag("fits", candidate.fits())
                .array("dimensions");
        for (Dimension dimension : candidate.dimensions()) {
            json.object()
                    .text("name", dimension.name())
                    .text("unit", dimension.inBytes() ? "bytes" : "count")
                    .number("need", dimension.need())
                    .number("limit", dimension.limit())
                    .number("headroom", dimension.headroom())
                    .end();
        }
        json.end().text("binding", candidate.binding());
        packing(candidate.packing(), json);
        json.end();
    }

    private static void packing(Packing packing, JsonText json) {
        json.object("packing")
                .number("capacity", packing.capacity().bytes())
                .number("firstFit", packing.firstFit())
                .number("bestFit", packing.bestFit())
                .number("lowerBound", packing.lowerBound())
                .array("tooLarge");
        packing.tooLarge().stream().map(Session::id).forEach(json::text);
        json.end().array("machines");
        for (Packing.Machine machine : packing.machines()) {
            json.object().object("sessions");
            new TreeMap<>(machine.sessions()).forEach(json::number);
            json.end().number("peak", machine.peak().bytes()).end();
        }
        json.end().end();
    }

    private static void capacity(Capacity capacity, JsonText json) {
        json.object().text("platform", capacity.platform());
        optional("session", capacity.session(), json);
        if (capacity.unlimited()) {
            json.none("most");
        } else {
            json.number("most", capacity.most());
        }
        optional("endedBy", capacity.endedBy(), json);
        json.end();
    }

    private static void guarantee(Plan.PlatformGuarantee each, JsonText json) {
        Guarantee guarantee = each.guarantee();
        json.object()
                .text("platform", each.platform().name())
                .number("peakLive", guarantee.peakLive().bytes())
                .number("largestBlock", guarantee.largestBlock().bytes())
                .number("unit", guarantee.unit().bytes())
                .number("heapNeeded", guarantee.heapNeeded().bytes())
                .number("capacity", each.capacityBytes())
                .flag("holds", each.holds())
                .end();
    }

    private static void optional(String name, @Nullable String value, JsonText json) {
        if (value == null) {
            json.none(name);
        } else {
            json.text(name, value);
        }
    }
}
