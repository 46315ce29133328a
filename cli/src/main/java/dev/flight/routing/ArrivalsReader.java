package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.sim.Distribution;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the moments of publishing lie.
 *
 * @param files reads the files that moments are recorded in
 */
record ArrivalsReader(MomentFiles files, Findings findings) {

    private static final Map<String, Arrivals> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("poisson", new Arrivals.Poisson());
        NAMES.put("fixed", new Arrivals.Fixed());
    }

    /** Whether a load brings its moments along, whatever is wrong with them. */
    static boolean isRecorded(Fields load) {
        return load.node("arrivals") instanceof Mapping mapping && mapping.get("recorded") != null;
    }

    /** Poisson where nothing is said; null where what is said cannot be read. */
    @Nullable
    Arrivals read(Fields load) {
        if (!load.has("arrivals")) {
            return new Arrivals.Poisson();
        }
        if (!(load.node("arrivals") instanceof Mapping)) {
            return load.choice("arrivals", NAMES);
        }
        try (Fields fields = load.child("arrivals", "arrivals section")) {
            if (fields == null) {
                return null;
            }
            boolean burst = fields.has("burst");
            boolean recorded = fields.has("recorded");
            if (burst == recorded) {
                fields.invalid(
                        fields.mapping(),
                        "arrivals have `burst` or `recorded`, " + (burst ? "not both" : "here is neither"),
                        "write `poisson`, `fixed`, `{burst: {on: 1s, off: 4s}}` or `{recorded: file.csv}`");
                return null;
            }
            return burst ? burst(fields) : recorded(fields);
        }
    }

    private @Nullable Arrivals burst(Fields arrivals) {
        try (Fields fields = arrivals.child("burst", "burst section")) {
            if (fields == null) {
                return null;
            }
            PartFields part = new PartFields(fields.require("on", "off"), findings);
            Distribution on = part.times("on");
            Distribution off = part.times("off");
            return on == null || off == null ? null : new Arrivals.OnOff(on, off);
        }
    }

    private @Nullable Arrivals recorded(Fields fields) {
        Node node = fields.node("recorded");
        long[] moments = node instanceof Sequence list ? moments(fields, list.items()) : file(fields);
        if (moments == null || moments.length > 0) {
            return moments == null ? null : new Arrivals.Recorded(moments);
        }
        fields.invalid(
                requireNonNullElse(node, fields.mapping()), "no moment is recorded", "write at least one, as [0ms]");
        return null;
    }

    private long @Nullable [] file(Fields fields) {
        String name = fields.text("recorded");
        return name != null && fields.node("recorded") instanceof Scalar scalar ? files.read(scalar, findings) : null;
    }

    private long @Nullable [] moments(Fields fields, List<Node> items) {
        long[] moments = new long[items.size()];
        boolean good = true;
        long last = 0;
        for (int i = 0; i < moments.length; i++) {
            TimeSpan moment = moment(fields, items.get(i), new TimeSpan(last));
            good &= moment != null;
            last = moment == null ? last : moment.nanos();
            moments[i] = last;
        }
        return good ? moments : null;
    }

    /** A moment that is not before the one in front of it. */
    private @Nullable TimeSpan moment(Fields fields, Node item, TimeSpan last) {
        if (!(item instanceof Scalar scalar) || scalar.isNull()) {
            findings.error(
                    "field/type",
                    item.location(),
                    item.pointer(),
                    "expected a moment, as 15ms, found " + item.describe(),
                    null);
            return null;
        }
        Parsed<TimeSpan> parsed = RecordedMoment.parse(scalar.text(), last);
        if (parsed instanceof Parsed.Bad<TimeSpan> bad) {
            fields.invalid(scalar, bad.problem(), bad.hint());
            return null;
        }
        return parsed.orThrow();
    }
}
