package dev.flight.workload;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a scenario from a document. What cannot be read is a finding and left out; the rest is read. */
public final class MemoryScenarioReader {

    private static final long MOST_SEED = (1L << 53) - 1;
    private static final long DEFAULT_SEED = 1;

    private final Findings findings = new Findings();
    private final Set<String> names = new HashSet<>();
    private long rowEndNanos;

    private MemoryScenarioReader() {}

    /** Reads a scenario by itself; the file of its manifest is not opened. */
    public static Checked<MemoryScenario> read(Node root) {
        MemoryScenarioReader reader = new MemoryScenarioReader();
        MemoryScenario scenario = reader.scenario(root);
        boolean complete = !reader.findings.hasErrors();
        return new Checked<>(scenario == null ? null : scenario.withComplete(complete), reader.findings.all());
    }

    private @Nullable MemoryScenario scenario(Node root) {
        try (Fields fields = Fields.of(root, "scenario", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("kind", "name", "phases");
            fields.choice("kind", Map.of("MemoryScenario", true));
            String name = fields.text("name");
            Long seed = fields.integer("seed", 0, MOST_SEED);
            Scalar file =
                    fields.text("manifest") != null && fields.node("manifest") instanceof Scalar text ? text : null;
            AllocationManifest manifest = sessions(fields, name == null ? "" : name);
            Boolean respond = fields.bool("respond");
            return new MemoryScenario(
                    name == null ? "" : name,
                    seed == null ? DEFAULT_SEED : seed,
                    file,
                    manifest,
                    respond == null || respond,
                    part(fields, "history", List.of("size", "rate"), History::read),
                    part(fields, "queue", List.of("message", "capacity", "rate", "drain"), MessageQueue::read),
                    phases(fields),
                    true,
                    fields.mapping());
        }
    }

    private AllocationManifest sessions(Fields fields, String name) {
        Node own = fields.node("sessions");
        if (own != null && fields.has("manifest")) {
            fields.invalid(
                    own, "a scenario has a `manifest` or `sessions` of its own, not both", "remove one of the two");
        }
        if (!fields.has("platforms") && !fields.has("manifest")) {
            fields.require("platforms");
        }
        return ManifestReader.inside(fields, name, findings);
    }

    private <T> @Nullable T part(
            Fields scenario, String key, List<String> required, Function<PhaseFields, @Nullable T> reader) {
        try (Fields fields = scenario.child(key, key)) {
            if (fields == null) {
                return null;
            }
            fields.require(required.toArray(String[]::new));
            return reader.apply(new PhaseFields(fields, findings, 0));
        }
    }

    private List<Phase> phases(Fields scenario) {
        List<Node> items = scenario.list("phases");
        Node list = scenario.node("phases");
        if (items.isEmpty() && list instanceof Sequence) {
            scenario.invalid(
                    list, "there is no phase", "a scenario has at least one; without any, simulate the manifest");
        }
        List<Phase> phases = new ArrayList<>();
        for (Node item : items) {
            Phase phase = phase(item);
            if (phase != null) {
                phases.add(phase);
            }
        }
        return phases;
    }

    @SuppressWarnings("resource") // of a phase whose kind is not known, no field is unknown
    private @Nullable Phase phase(Node item) {
        Fields fields = Fields.of(item, "phase", findings);
        if (fields == null) {
            return null;
        }
        fields.require("kind");
        PhaseKind kind = fields.choice("kind", PhaseKind.NAMES);
        return kind == null ? null : phase(item, kind);
    }

    private @Nullable Phase phase(Node item, PhaseKind kind) {
        try (Fields fields = Fields.of(item, kind.text() + " phase", findings)) {
            if (fields == null) {
                return null;
            }
            fields.has("kind");
            PhaseFields own = new PhaseFields(fields, findings, rowEndNanos);
            Phase phase = kind.read(own);
            rowEndNanos = own.rowEndNanos();
            if (fields.node("name") instanceof Scalar name && !name.isNull() && !names.add(name.text())) {
                fields.invalid(name, "there is another phase " + name.describe(), "each phase has a name of its own");
            }
            return phase;
        }
    }
}
