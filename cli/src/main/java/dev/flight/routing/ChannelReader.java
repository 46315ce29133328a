package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.manifest.ChannelType;
import dev.flight.manifest.Priority;
import dev.flight.routing.RoutedChannel.Audience;
import dev.flight.sim.Distribution;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the channels of a scenario. */
final class ChannelReader {

    private final ClientNames clients;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();

    ChannelReader(ClientNames clients, Findings findings) {
        this.clients = clients;
        this.findings = findings;
    }

    List<RoutedChannel> read(List<Node> items) {
        List<RoutedChannel> all = new ArrayList<>();
        for (Node item : items) {
            RoutedChannel channel = channel(item);
            if (channel != null) {
                all.add(channel);
            }
        }
        return all;
    }

    /** The names that were read, also those of channels that cannot be read otherwise. */
    Set<String> names() {
        return names;
    }

    private @Nullable RoutedChannel channel(Node item) {
        try (Fields fields = Fields.of(item, "channel", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("name", "type", "payload");
            PartFields part = new PartFields(fields, findings);
            String name = part.name(names, "channel");
            ChannelType type = fields.choice("type", ChannelType.NAMES);
            Distribution payload = payload(fields, part);
            Priority priority = requireNonNullElse(fields.choice("priority", Priority.NAMES), Priority.NORMAL);
            double weight = requireNonNullElse(part.number("weight"), 1.0);
            Audience audience = fields.choice("audience", Audience.NAMES);
            boolean acknowledged = requireNonNullElse(fields.bool("acknowledged"), false);
            TimeSpan ttl = part.span("ttl", "30s");
            List<String> permissions =
                    fields.scalars("permissions").stream().map(Scalar::text).toList();
            Set<String> subscribers = subscribers(fields);
            double malformed = part.part("malformed", 0);
            double replayed = part.part("replayed", 0);
            if (type == null || payload == null) {
                return null;
            }
            return new RoutedChannel(
                    name,
                    type,
                    priority,
                    payload,
                    weight,
                    audience == null ? usual(type) : audience,
                    acknowledged,
                    ttl,
                    fields.has("permissions") ? permissions : type.permissions(),
                    subscribers,
                    malformed,
                    replayed,
                    fields.mapping());
        }
    }

    private static Audience usual(ChannelType type) {
        return type == ChannelType.PUBLIC_BROADCAST ? Audience.ALL : Audience.ONE;
    }

    private @Nullable Distribution payload(Fields channel, PartFields own) {
        if (!(channel.node("payload") instanceof Mapping)) {
            return own.sizes("payload");
        }
        try (Fields fields = channel.child("payload", "payload")) {
            return fields == null ? null : new PartFields(fields.require("size"), findings).sizes("size");
        }
    }

    private @Nullable Set<String> subscribers(Fields fields) {
        if (!fields.has("clients")) {
            return null;
        }
        List<Scalar> written = fields.scalars("clients");
        Node list = fields.node("clients");
        if (list instanceof Sequence sequence && sequence.items().isEmpty()) {
            fields.invalid(
                    list, "the channel has no subscriber", "without `clients`, all whose platform can carry it are");
        }
        Set<String> subscribers = new HashSet<>();
        written.forEach(name -> subscribers.addAll(clients.meant(name, findings)));
        return subscribers;
    }
}
