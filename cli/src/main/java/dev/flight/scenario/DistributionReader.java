package dev.flight.scenario;

import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.sim.Distribution;
import dev.flight.unit.Parsed;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads how a size or a time varies: one value, or a distribution under its name. */
public final class DistributionReader {

    /** Each stage is drawn by itself. */
    private static final int MOST_STAGES = 1_000;

    private final Measure measure;
    private final Findings findings;
    private final ValueReader values;
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** Reads what stands under the name of a distribution. */
    private interface Form {
        @Nullable
        Distribution read(Fields fields);
    }

    public DistributionReader(Measure measure, Findings findings) {
        this.measure = measure;
        this.findings = findings;
        this.values = new ValueReader(measure, findings);
        forms.put("uniform", this::uniform);
        forms.put("exponential", this::exponential);
        forms.put("hyperexponential", this::hyperExponential);
        forms.put("erlang", this::erlang);
        forms.put("lognormal", this::lognormal);
        forms.put("loguniform", this::loguniform);
        forms.put("empirical", this::empirical);
    }

    @Nullable
    public Distribution read(Fields fields, String key) {
        if (!(fields.node(key) instanceof Mapping mapping)) {
            Long value = fields.parsed(key, measure.expected() + ", or a distribution", measure::parse);
            return value == null ? null : new Distribution.Constant(value);
        }
        for (Map.Entry<String, Form> form : forms.entrySet()) {
            if (mapping.get(form.getKey()) != null) {
                return read(mapping, form.getValue());
            }
        }
        Mapping.Entry first = mapping.entries().stream().findFirst().orElse(null);
        fields.invalid(
                first == null ? mapping : first.key(),
                first == null
                        ? "`" + key + "` is empty"
                        : "there is no distribution " + first.key().describe(),
                Suggestion.hint(first == null ? "" : first.key().text(), forms.keySet()));
        return null;
    }

    private @Nullable Distribution read(Mapping mapping, Form form) {
        try (Fields fields = Fields.of(mapping, "distribution", findings)) {
            return fields == null ? null : form.read(fields);
        }
    }

    private @Nullable Distribution exponential(Fields fields) {
        Long mean = fields.parsed("exponential", measure.expected(), measure::some);
        return mean == null ? null : new Distribution.Exponential(mean);
    }

    private @Nullable Distribution uniform(Fields fields) {
        List<Long> ends = ends(fields, "uniform", measure::parse);
        return ends == null ? null : new Distribution.Uniform(ends.get(0), ends.get(1));
    }

    private @Nullable Distribution loguniform(Fields fields) {
        List<Long> ends = ends(fields, "loguniform", measure::some);
        return ends == null ? null : new Distribution.LogUniform(ends.get(0), ends.get(1));
    }

    /** The smallest and the largest value. */
    private @Nullable List<Long> ends(Fields fields, String key, Function<String, Parsed<Long>> parser) {
        List<Node> items = fields.list(key);
        Node list = fields.node(key);
        List<Long> ends = new ArrayList<>();
        for (Node item : items) {
            Long end = values.value(fields, item, parser);
            if (end != null) {
                ends.add(end);
            }
        }
        boolean two = items.size() == 2;
        if (list instanceof Sequence && !two) {
            fields.invalid(
                    list, "`" + key + "` takes two values, found " + items.size(), "write the least and the most");
        }
        if (!two || ends.size() < 2) {
            return null;
        }
        if (ends.get(0) > ends.get(1)) {
            fields.invalid(items.get(1), "the most is less than the least", "write the least first");
            return null;
        }
        return ends;
    }

    private @Nullable Distribution lognormal(Fields outer) {
        try (Fields fields = outer.child("lognormal", "lognormal section")) {
            if (fields == null) {
                return null;
            }
            fields.require("median", "p99");
            Long median = fields.parsed("median", measure.expected(), measure::some);
            Long p99 = fields.parsed("p99", measure.expected(), measure::some);
            if (median == null || p99 == null) {
                return null;
            }
            if (p99 < median) {
                Node at = fields.node("p99");
                fields.invalid(
                        at == null ? fields.mapping() : at,
                        "`p99` is less than the median",
                        "99 of 100 values are below `p99`, half of them below `median`");
                return null;
            }
            return new Distribution.LogNormal(median, p99);
        }
    }

    private @Nullable Distribution erlang(Fields outer) {
        try (Fields fields = outer.child("erlang", "erlang section")) {
            if (fields == null) {
                return null;
            }
            fields.require("stages", "mean");
            Long stages = fields.integer("stages", 1, MOST_STAGES);
            Long mean = fields.parsed("mean", measure.expected(), measure::some);
            return stages == null || mean == null ? null : new Distribution.Erlang(Math.toIntExact(stages), mean);
        }
    }

    @SuppressWarnings("resource") // its keys are values, so none of them is unknown
    private @Nullable Distribution empirical(Fields outer) {
        Fields fields = outer.child("empirical", "empirical section");
        return fields == null ? null : values.weighted(fields, measure::parse);
    }

    @SuppressWarnings("resource") // its keys are values, so none of them is unknown
    private @Nullable Distribution hyperExponential(Fields outer) {
        Fields fields = outer.child("hyperexponential", "hyperexponential section");
        Distribution.Empirical means = fields == null ? null : values.weighted(fields, measure::some);
        return means == null ? null : new Distribution.HyperExponential(means);
    }
}
