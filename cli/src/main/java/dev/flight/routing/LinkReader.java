package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.sim.Distribution;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the links of a scenario: each under a name of clients, or under a platform for all of its clients. */
record LinkReader(ClientNames names, Findings findings) {

    /** The link of each clients' name that has one; what stands under a name goes before what stands under a platform. */
    @SuppressWarnings("resource") // which keys there are the scenario's clients say
    Map<String, Link> read(Fields scenario) {
        Map<String, Link> byName = new HashMap<>();
        Map<String, Link> byPlatform = new HashMap<>();
        Fields section = scenario.child("links", "links section");
        if (section != null) {
            for (Mapping.Entry entry : section.mapping().entries()) {
                Scalar key = entry.key();
                Map<String, Link> links = names.has(key.text()) ? byName : byPlatform;
                Link link = link(Fields.of(entry.value(), "link", findings));
                names.meant(key, findings).forEach(name -> links.put(name, link));
            }
        }
        byPlatform.putAll(byName);
        return byPlatform;
    }

    private Link link(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return Link.PERFECT;
            }
            PartFields part = new PartFields(fields, findings);
            Distribution latency = requireNonNullElse(part.delays("latency"), Link.PERFECT.latency());
            double loss = part.part("loss", 0);
            return new Link(
                    latency,
                    loss,
                    part.part("ackLoss", loss),
                    part.bandwidth(),
                    part.times("connected"),
                    requireNonNullElse(part.delays("disconnected"), Link.PERFECT.disconnected()));
        }
    }
}
