package dev.flight.scenario;

import dev.flight.diagnostic.Findings;
import dev.flight.sim.Distribution;
import dev.flight.unit.Parsed;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values in a distribution that stand under no key of their own: items of lists, and keys with weights. */
final class ValueReader {

    private static final Pattern WEIGHT = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");

    private final Measure measure;
    private final Findings findings;

    ValueReader(Measure measure, Findings findings) {
        this.measure = measure;
        this.findings = findings;
    }

    @Nullable
    Long value(Fields fields, Node node, Function<String, Parsed<Long>> parser) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            findings.error(
                    "field/type",
                    node.location(),
                    node.pointer(),
                    "expected " + measure.expected() + ", found " + node.describe(),
                    null);
            return null;
        }
        Parsed<Long> parsed = parser.apply(scalar.text());
        if (parsed instanceof Parsed.Bad<Long> bad) {
            fields.invalid(scalar, bad.problem(), bad.hint());
            return null;
        }
        return parsed.orThrow();
    }

    /** Values with their weights. The keys are values, so none of them is unknown. */
    Distribution.@Nullable Empirical weighted(Fields fields, Function<String, Parsed<Long>> parser) {
        Map<Long, Double> weights = new LinkedHashMap<>();
        for (Mapping.Entry entry : fields.mapping().entries()) {
            Long value = value(fields, entry.key(), parser);
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
