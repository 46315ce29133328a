package dev.flight.scenario;

import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Suggestion;
import dev.flight.sim.Distribution;
import dev.flight.unit.Parsed;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a size or a time varies: one value, or a distribution under its name. */
public final class DistributionReader {

    private static final Pattern WEIGHT = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

    private final Measure measure;
    private final Findings findings;
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** Reads what stands under the name of a distribution. */
    private interface Form {
        @Nullable
        Distribution read(Fields fields);
    }

    public DistributionReader(Measure measure, Findings findings) {
        this.measure = measure;
        this.findings = findings;
        forms.put("uniform", this::uniform);
        forms.put("exponential", this::exponential);
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
        Long mean = fields.parsed("exponential", measure.expected(), measure::parse);
        return mean == null ? null : new Distribution.Exponential(mean);
    }

    private @Nullable Distribution uniform(Fields fields) {
        List<Long> ends = ends(fields, "uniform");
        return ends == null ? null : new Distribution.Uniform(ends.get(0), ends.get(1));
    }

    private @Nullable Distribution loguniform(Fields fields) {
        List<Long> ends = ends(fields, "loguniform");
        return ends == null ? null : new Distribution.LogUniform(ends.get(0), ends.get(1));
    }

    /** The smallest and the largest value. */
    private @Nullable List<Long> ends(Fields fields, String key) {
        List<Node> items = fields.list(key);
        Node list = fields.node(key);
        List<Long> ends = new ArrayList<>();
        for (Node item : items) {
            Long end = value(fields, item);
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

    private @Nullable Long value(Fields fields, Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            findings.error(
                    "field/type",
                    node.location(),
                    node.pointer(),
                    "expected " + measure.expected() + ", found " + node.describe(),
                    null);
            return null;
        }
        Parsed<Long> parsed = measure.parse(scalar.text());
        if (parsed instanceof Parsed.Bad<Long> bad) {
            fields.invalid(scalar, bad.problem(), bad.hint());
            return null;
        }
        return parsed.orThrow();
    }

    private @Nullable Distribution lognormal(Fields outer) {
        try (Fields fields = outer.child("lognormal", "lognormal section")) {
            if (fields == null) {
                return null;
            }
            fields.require("median", "p99");
            Long median = fields.parsed("median", measure.expected(), measure::parse);
            Long p99 = fields.parsed("p99", measure.expected(), measure::parse);
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

    /** Its keys are values, so none of them is unknown. */
    @SuppressWarnings("resource")
    private @Nullable Distribution empirical(Fields outer) {
        Fields fields = outer.child("empirical", "empirical section");
        if (fields == null) {
            return null;
        }
        Map<Long, Double> weights = new LinkedHashMap<>();
        for (Mapping.Entry entry : fields.mapping().entries()) {
            Long value = value(fields, entry.key());
            Double weight = weight(fields, entry.value());
            if (value != null && weight != null) {
                weights.merge(value, weight, Double::sum);
            }
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum == 0 && weights.size() == fields.mapping().entries().size()) {
            fields.invalid(
                    fields.mapping(), "no value has a weight", "write values with weights, as {16B: 40, 64B: 30}");
        }
        return sum > 0 ? Distribution.Empirical.of(weights) : null;
    }

    private static @Nullable Double weight(Fields fields, Node node) {
        if (node instanceof Scalar scalar && WEIGHT.matcher(scalar.text()).matches() && !scalar.quoted()) {
            return Double.valueOf(scalar.text());
        }
        fields.invalid(
                node, "a weight is a number, found " + node.describe(), "write how often it occurs, as 40 or 0.5");
        return null;
    }
}
