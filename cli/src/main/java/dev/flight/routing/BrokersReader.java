package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.profile.Realtime.Overflow;
import dev.flight.routing.Brokers.Balance;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Scalar;
import org.jspecify.annotations.Nullable;

/** Reads the brokers of a scenario. */
record BrokersReader(Findings findings) {

    private static final int MOST_NODES = 10_000;
    private static final int MOST_SERVERS = 1_000_000;
    private static final int MOST_MESSAGES = 1_000_000_000;

    Brokers read(Fields scenario) {
        Brokers otherwise = Brokers.DEFAULT;
        try (Fields fields = scenario.child("brokers", "brokers section")) {
            if (fields == null) {
                return otherwise;
            }
            PartFields part = new PartFields(fields, findings);
            return new Brokers(
                    requireNonNullElse(part.count("nodes", MOST_NODES), otherwise.nodes()),
                    requireNonNullElse(fields.choice("balance", Balance.NAMES), otherwise.balance()),
                    requireNonNullElse(part.count("servers", MOST_SERVERS), otherwise.servers()),
                    part.delays("service"),
                    capacity(fields, part),
                    requireNonNullElse(fields.choice("overflow", Overflow.NAMES), otherwise.overflow()),
                    requireNonNullElse(fields.bool("durable"), otherwise.durable()));
        }
    }

    private static @Nullable Integer capacity(Fields fields, PartFields part) {
        boolean unlimited = fields.node("capacity") instanceof Scalar scalar
                && scalar.text().equals("unlimited");
        return unlimited ? null : part.count("capacity", MOST_MESSAGES);
    }
}
