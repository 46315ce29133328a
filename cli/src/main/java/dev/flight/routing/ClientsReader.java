package dev.flight.routing;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.unit.Rate;
import dev.flight.unit.Ratio;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the clients of a scenario. */
final class ClientsReader {

    /** So many of all together; beyond it a count is a slip of the hand. */
    private static final int MOST = 10_000_000;

    private static final int MOST_TOKENS = 1_000_000_000;

    private final Platforms platforms;
    private final Map<String, Link> links;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private long total;

    /**
     * A reader.
     *
     * @param links the link of each name of clients that has one of its own
     */
    ClientsReader(Platforms platforms, Map<String, Link> links, Findings findings) {
        this.platforms = platforms;
        this.links = links;
        this.findings = findings;
    }

    List<Clients> read(List<Node> items) {
        List<Clients> all = new ArrayList<>();
        for (Node item : items) {
            Clients clients = clients(item);
            if (clients != null) {
                all.add(clients);
            }
        }
        return all;
    }

    private @Nullable Clients clients(Node item) {
        try (Fields fields = Fields.of(item, "group of clients", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("platform");
            PartFields part = new PartFields(fields, findings);
            String name = name(fields, part);
            PlatformProfile profile = platform(fields);
            Realtime realtime = realtime(fields, profile);
            int count = count(part);
            RateLimit limit = rateLimit(fields.child("rateLimit", "rate limit"));
            boolean deduplicate = requireNonNullElse(fields.bool("deduplicate"), false);
            Set<String> permissions = permissions(fields);
            Ratio heapUsed = part.ratio("heapUsed");
            return profile == null
                    ? null
                    : new Clients(
                            name,
                            profile,
                            realtime,
                            count,
                            links.getOrDefault(name, Link.PERFECT),
                            limit,
                            deduplicate,
                            permissions,
                            heapUsed,
                            fields.mapping());
        }
    }

    private String name(Fields fields, PartFields part) {
        if (fields.has("name")) {
            return part.name(names, "group of clients");
        }
        String platform = fields.text("platform");
        if (platform != null && !names.add(platform)) {
            part.invalid("platform", "there are other clients called `" + platform + "`", "give each a `name`");
        }
        return platform == null ? PartFields.NAMELESS : platform;
    }

    private @Nullable PlatformProfile platform(Fields fields) {
        return fields.node("platform") instanceof Scalar scalar
                        && !scalar.isNull()
                        && !scalar.isAlias()
                        && !scalar.text().isBlank()
                ? platforms.find(scalar, findings)
                : null;
    }

    private Realtime realtime(Fields fields, @Nullable PlatformProfile profile) {
        Node others = fields.node("realtime");
        if (profile == null) {
            return others == null ? Realtime.DEFAULT : Realtime.read(others, findings);
        }
        return others == null ? profile.realtime() : profile.realtimeWith(others, findings);
    }

    private int count(PartFields part) {
        int count = requireNonNullElse(part.count("count", MOST), 1);
        boolean already = total > MOST;
        total += count;
        if (total > MOST && !already) {
            part.invalid("count", "with these there are " + total + " clients; there can be up to " + MOST, null);
        }
        return count;
    }

    private static @Nullable Set<String> permissions(Fields fields) {
        return fields.has("permissions")
                ? fields.scalars("permissions").stream().map(Scalar::text).collect(Collectors.toSet())
                : null;
    }

    private @Nullable RateLimit rateLimit(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return null;
            }
            fields.require("rate");
            PartFields part = new PartFields(fields, findings);
            Rate rate = part.rate("a rate, as 10/s", Rate::parse, Rate::perSecond);
            int burst = requireNonNullElse(part.count("burst", MOST_TOKENS), 1);
            RateLimit.Exceed exceed =
                    requireNonNullElse(fields.choice("exceed", RateLimit.Exceed.NAMES), RateLimit.Exceed.DELAY);
            return rate == null ? null : new RateLimit(rate.perSecond(), burst, exceed);
        }
    }
}
