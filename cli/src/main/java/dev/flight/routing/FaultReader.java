package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.sim.Distribution;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the faults of a scenario. One that strikes several groups of clients is as many faults.
 *
 * @param nodes how many brokers there are
 */
record FaultReader(ClientNames clients, int nodes, Findings findings) {

    private static final List<String> STRUCK = List.of("broker", "link", "platform", "clients");

    private static final List<String> OTHERS =
            List.of("at", "for", "down", "service", "loss", "latency", "bandwidth", "disconnect", "pressure");

    List<Fault> read(List<Node> items) {
        List<Fault> all = new ArrayList<>();
        items.forEach(item -> all.addAll(faults(item)));
        return all;
    }

    private List<Fault> faults(Node item) {
        Fields fields = Fields.of(item, "fault", findings);
        if (fields == null) {
            return List.of();
        }
        List<String> struck = STRUCK.stream().filter(fields::has).toList();
        if (struck.size() == 1) {
            return faults(item, struck.get(0));
        }
        try (fields) {
            OTHERS.forEach(fields::has);
            fields.invalid(
                    fields.mapping(),
                    struck.isEmpty()
                            ? "the fault does not say what it strikes"
                            : "a fault strikes one thing, here are `" + String.join("` and `", struck) + "`",
                    "write one of `broker`, `link`, `platform` and `clients`");
            return List.of();
        }
    }

    private List<Fault> faults(Node item, String struck) {
        String kind = kind(item, struck);
        try (Fields fields = Fields.of(item, kind + " fault", findings)) {
            if (fields == null) {
                return List.of();
            }
            PartFields part = new PartFields(fields.require("at"), findings);
            TimeSpan at = requireNonNullElse(part.time("at", "90s"), TimeSpan.ZERO);
            return switch (kind) {
                case "broker" -> broker(fields, part, at);
                case "link" -> link(fields, part, at);
                case "disconnect" -> disconnect(fields, part, at);
                default -> pressure(fields, part, at);
            };
        }
    }

    private static String kind(Node item, String struck) {
        return switch (struck) {
            case "broker" -> "broker";
            case "link" -> item instanceof Mapping fields && fields.get("disconnect") != null ? "disconnect" : "link";
            default -> "pressure";
        };
    }

    private static TimeSpan length(Fields fields, PartFields part) {
        fields.require("for");
        return requireNonNullElse(part.span("for", "20s"), TimeSpan.ZERO);
    }

    private List<Fault> broker(Fields fields, PartFields part, TimeSpan at) {
        TimeSpan length = length(fields, part);
        Integer node = part.count("broker", nodes);
        boolean down = down(fields, part);
        Distribution service = part.delays("service");
        if (fields.has("down") == fields.has("service")) {
            fields.invalid(
                    fields.mapping(),
                    "a broker fault has `down` or `service`, " + (fields.has("down") ? "not both" : "here is neither"),
                    "write `down: true` for one that stops, or `service: 20ms` for one that is slow");
            return List.of();
        }
        if (node == null) {
            return List.of();
        }
        if (service != null) {
            return List.of(new Fault.BrokerSlow(at, length, node, service));
        }
        return down ? List.of(new Fault.BrokerDown(at, length, node)) : List.of();
    }

    private List<Fault> link(Fields fields, PartFields part, TimeSpan at) {
        TimeSpan length = length(fields, part);
        Ratio loss = part.ratio("loss");
        Distribution latency = part.delays("latency");
        Double bandwidth = part.bandwidth();
        boolean down = down(fields, part);
        if (List.of("loss", "latency", "bandwidth", "down").stream().noneMatch(fields::has)) {
            fields.invalid(
                    fields.mapping(),
                    "the fault does not say what is wrong with the link",
                    "write `down: true`, `loss`, `latency` or `bandwidth`; or `disconnect: 20%` for a moment");
        }
        return named(
                fields,
                "link",
                name -> new Fault.LinkTrouble(
                        at, length, name, loss == null ? null : loss.value(), latency, bandwidth, down));
    }

    private List<Fault> disconnect(Fields fields, PartFields part, TimeSpan at) {
        double share = part.part("disconnect", 0);
        return named(fields, "link", name -> new Fault.Disconnect(at, name, share));
    }

    private List<Fault> pressure(Fields fields, PartFields part, TimeSpan at) {
        TimeSpan length = length(fields, part);
        fields.require("pressure");
        fields.choice("pressure", Map.of("high", true));
        List<Fault> all = new ArrayList<>();
        for (String struck : List.of("platform", "clients")) {
            all.addAll(named(fields, struck, name -> new Fault.MemoryPressure(at, length, name)));
        }
        return all;
    }

    private static boolean down(Fields fields, PartFields part) {
        Boolean down = fields.bool("down");
        if (Boolean.FALSE.equals(down)) {
            part.invalid("down", "`down: false` is no fault", "write `down: true`, or leave it out");
        }
        return Boolean.TRUE.equals(down);
    }

    /** A fault for each group of clients that a name means. */
    private List<Fault> named(Fields fields, String key, Function<String, Fault> fault) {
        if (fields.text(key) == null || !(fields.node(key) instanceof Scalar name)) {
            return List.of();
        }
        return clients.meant(name, findings).stream().map(fault).toList();
    }
}
