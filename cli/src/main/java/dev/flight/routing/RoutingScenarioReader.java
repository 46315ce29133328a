package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.profile.Catalogue;
import dev.flight.sim.Distribution;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a scenario from a document. What cannot be read is a finding and left out; the rest is read. */
public final class RoutingScenarioReader {

    private static final long MOST_SEED = (1L << 53) - 1;
    private static final long DEFAULT_SEED = 1;
    private static final int MOST_REPLICATIONS = 10_000;
    private static final int DEFAULT_REPLICATIONS = 10;
    private static final int MOST_ATTEMPTS = 1_000_000;
    private static final TimeSpan DEFAULT_DRAIN = TimeSpan.ofMillis(60_000);

    private final Findings findings = new Findings();
    private final Catalogue catalogue;
    private final MomentFiles files;

    private RoutingScenarioReader(Catalogue catalogue, MomentFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /**
     * Reads a scenario with the recordings that it names.
     *
     * @param file the scenario's own file, beside which recordings are looked for; null where it is in none
     */
    public static Checked<RoutingScenario> read(Node root, Catalogue catalogue, @Nullable Path file) {
        RoutingScenarioReader reader = new RoutingScenarioReader(catalogue, MomentFiles.beside(file));
        return new Checked<>(reader.scenario(root), reader.findings.all());
    }

    private @Nullable RoutingScenario scenario(Node root) {
        RoutingScenario scenario;
        try (Fields fields = Fields.of(root, "scenario", findings)) {
            if (fields == null) {
                return null;
            }
            scenario = scenario(fields.require("kind", "name", "clients", "channels", "load"));
        }
        return scenario.withComplete(!findings.hasErrors());
    }

    private RoutingScenario scenario(Fields fields) {
        PartFields part = new PartFields(fields, findings);
        fields.choice("kind", Map.of("Scenario", true));
        List<Node> written = some(fields, "clients", "group of clients");
        ClientNames names = ClientNames.of(written);
        Map<String, Link> links = new LinkReader(names, findings).read(fields);
        List<Clients> clients = new ClientsReader(new Platforms(catalogue), links, findings).read(written);
        ChannelReader channelReader = new ChannelReader(names, findings);
        List<RoutedChannel> channels = channelReader.read(some(fields, "channels", "channel"));
        List<LoadPhase> load = new LoadReader(new ArrivalsReader(files, findings), channelReader.names(), findings)
                .read(some(fields, "load", "load phase"));
        Brokers brokers = new BrokersReader(findings).read(fields);
        RoutingScenario scenario = new RoutingScenario(
                requireNonNullElse(fields.text("name"), ""),
                requireNonNullElse(fields.integer("seed", 0, MOST_SEED), DEFAULT_SEED),
                requireNonNullElse(part.count("replications", MOST_REPLICATIONS), DEFAULT_REPLICATIONS),
                requireNonNullElse(part.time("warmup", "30s"), TimeSpan.ZERO),
                requireNonNullElse(part.time("drain", "60s"), DEFAULT_DRAIN),
                requireNonNullElse(part.time("ackTimeout", "500ms"), TimeSpan.ZERO),
                compression(fields),
                fallback(fields),
                clients,
                channels,
                load,
                brokers,
                new FaultReader(names, brokers.nodes(), findings).read(fields.list("faults")),
                fields.scalars("expect"),
                true,
                fields.mapping());
        checkWarmup(scenario, part);
        return scenario;
    }

    /** The items of a list that has one at least. */
    private static List<Node> some(Fields fields, String key, String what) {
        List<Node> items = fields.list(key);
        Node list = fields.node(key);
        if (list instanceof Sequence && items.isEmpty()) {
            fields.invalid(list, "`" + key + "` is empty", "a scenario has one " + what + " at least");
        }
        return items;
    }

    private static void checkWarmup(RoutingScenario scenario, PartFields part) {
        TimeSpan end = scenario.loadEnd();
        if (end.nanos() > 0 && scenario.warmup().compareTo(end) >= 0) {
            part.invalid(
                    "warmup",
                    "the load ends at " + end + ", before the warm-up of " + scenario.warmup()
                            + " is over: no message would be counted",
                    "write a shorter warm-up or a longer load");
        }
    }

    private Compression compression(Fields scenario) {
        try (Fields fields = scenario.child("compression", "compression section")) {
            if (fields == null) {
                return Compression.NONE;
            }
            PartFields part = new PartFields(fields.require("ratio"), findings);
            Ratio ratio = part.ratio("ratio");
            Distribution cost = part.delays("cost");
            if (ratio != null && ratio.billionths() == 0) {
                part.invalid("ratio", "`ratio` is 0%: nothing would be left of a message", "write a part, as 40%");
            }
            return new Compression(ratio == null ? 1 : ratio.value(), cost);
        }
    }

    private Fallback fallback(Fields scenario) {
        try (Fields fields = scenario.child("fallback", "fallback section")) {
            if (fields == null) {
                return Fallback.DEFAULT;
            }
            PartFields part = new PartFields(fields, findings);
            return new Fallback(
                    requireNonNullElse(part.count("after", MOST_ATTEMPTS), Fallback.DEFAULT.after()),
                    requireNonNullElse(part.span("probe", "30s"), Fallback.DEFAULT.probe()));
        }
    }
}
