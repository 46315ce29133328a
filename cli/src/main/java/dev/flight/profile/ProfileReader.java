package dev.flight.profile;

import static java.util.Objects.requireNonNullElse;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a platform profile from its merged fields. */
final class ProfileReader {

    private static final long LARGEST_ADDRESS = ByteSize.MAX_BYTES;

    private static final long LARGEST_GRANULE = 16 << 20;

    private final Findings findings;

    private final boolean complete;

    private ProfileReader(Findings findings, boolean complete) {
        this.findings = findings;
        this.complete = complete;
    }

    /**
     * Reads the fields of one profile.
     *
     * @param ancestors the profiles that were merged under it
     * @param complete whether all that it extends is merged; what it could have inherited is missed in it only then
     */
    static Checked<PlatformProfile> read(Mapping merged, List<String> ancestors, boolean complete) {
        Findings findings = new Findings();
        PlatformProfile profile = new ProfileReader(findings, complete).profile(merged, ancestors);
        return new Checked<>(findings.hasErrors() ? null : profile, findings.all());
    }

    private @Nullable PlatformProfile profile(Mapping merged, List<String> ancestors) {
        try (Fields fields = Fields.of(merged, "profile", findings)) {
            if (fields == null) {
                return null;
            }
            boolean isAbstract = requireNonNullElse(fields.bool("abstract"), false);
            fields.require("kind", "name");
            fields.text("kind");
            String base = fields.text("extends");
            String name = requireNonNullElse(fields.text("name"), "");
            if (!isAbstract && (complete || !name.equals(base))) {
                fields.require("title");
            }
            if (!isAbstract && complete) {
                fields.require("tier", "memory");
            }
            Realtime realtime = RealtimeReader.read(fields.child("realtime", "realtime section"));
            return new PlatformProfile(
                    name,
                    requireNonNullElse(fields.text("title"), name),
                    ancestors,
                    isAbstract,
                    requireNonNullElse(fields.choice("tier", Tier.NAMES), Tier.RETRO),
                    memory(fields.child("memory", "memory section"), isAbstract),
                    pressure(fields.child("pressure", "pressure section")),
                    realtime,
                    billing(fields.child("billing", "billing section")),
                    merged);
        }
    }

    private Memory memory(@Nullable Fields section, boolean isAbstract) {
        try (Fields fields = section) {
            if (fields == null) {
                return new Memory(null, null, List.of(), limits(null));
            }
            if (!isAbstract && complete) {
                fields.require("total");
            }
            ByteSize total = requireNonNullElse(
                            fields.parsed("total", "a size, as 16MB, or unlimited", ProfileReader::total),
                            Optional.<ByteSize>empty())
                    .orElse(null);
            if (!isAbstract && complete && total != null) {
                fields.require("regions");
            }
            List<Region> regions = regions(fields);
            Node list = fields.node("regions");
            if (!isAbstract
                    && total != null
                    && list instanceof Sequence written
                    && written.items().isEmpty()) {
                fields.invalid(list, "`regions` is empty", "a platform of limited memory has a region at least");
            }
            return new Memory(
                    total,
                    fields.parsed("page", "a size, as 4KB", ByteSize::parse),
                    regions,
                    limits(fields.child("limits", "limits section")));
        }
    }

    private static Parsed<Optional<ByteSize>> total(String text) {
        if (text.equals("unlimited")) {
            return Parsed.value(Optional.empty());
        }
        Parsed<ByteSize> size = ByteSize.parse(text);
        return size instanceof Parsed.Bad<ByteSize> bad
                ? Parsed.bad(bad.problem(), bad.hint() + "; or unlimited")
                : Parsed.value(Optional.of(((Parsed.Value<ByteSize>) size).value()));
    }

    private List<Region> regions(Fields memory) {
        List<Region> regions = new ArrayList<>();
        for (Node item : memory.list("regions")) {
            Region region = region(item);
            if (region != null) {
                regions.add(region);
            }
        }
        return regions;
    }

    private @Nullable Region region(Node item) {
        try (Fields fields = Fields.of(item, "region", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("name", "type", "size");
            String name = fields.text("name");
            RegionType type = fields.choice("type", RegionType.NAMES);
            Long base = fields.integer("base", 0, LARGEST_ADDRESS);
            ByteSize size = fields.someBytes("size", "24MB");
            boolean accessible = requireNonNullElse(fields.bool("accessible"), true);
            List<Region.Reserved> reserved = reserved(fields);
            Allocator allocator = allocator(fields.child("allocator", "allocator"));
            List<String> attributes =
                    fields.scalars("attributes").stream().map(Scalar::text).toList();
            return name == null || type == null || size == null
                    ? null
                    : new Region(name, type, base, size, accessible, reserved, allocator, attributes, fields.mapping());
        }
    }

    private List<Region.Reserved> reserved(Fields region) {
        List<Region.Reserved> all = new ArrayList<>();
        for (Node item : region.list("reserved")) {
            try (Fields fields = Fields.of(item, "reserved range", findings)) {
                if (fields != null) {
                    fields.require("name", "size");
                    String name = fields.text("name");
                    ByteSize size = fields.parsed("size", "a size, as 64KB", ByteSize::parse);
                    if (name != null && size != null) {
                        all.add(new Region.Reserved(name, size));
                    }
                }
            }
        }
        return all;
    }

    private @Nullable Allocator allocator(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return null;
            }
            fields.require("policy");
            AllocatorPolicy policy =
                    requireNonNullElse(fields.choice("policy", AllocatorPolicy.NAMES), AllocatorPolicy.BUMP);
            ByteSize alignment = granule(fields, "alignment");
            ByteSize header = granule(fields, "header");
            ByteSize minimum = granule(fields, "minimum");
            Node written = fields.node("alignment");
            if (alignment != null && written != null && Long.bitCount(alignment.bytes()) != 1) {
                fields.invalid(
                        written,
                        "`alignment` is " + alignment.bytes() + ", not a power of two",
                        "alignments are 1, 2, 4, 8, 16, ...");
                return null;
            }
            return new Allocator(
                    policy,
                    requireNonNullElse(alignment, ByteSize.of(1)),
                    requireNonNullElse(header, ByteSize.ZERO),
                    requireNonNullElse(minimum, ByteSize.of(1)));
        }
    }

    private static @Nullable ByteSize granule(Fields fields, String key) {
        ByteSize size = fields.byteCount(key);
        Node node = fields.node(key);
        if (size != null && node != null && size.bytes() > LARGEST_GRANULE) {
            fields.invalid(node, "`" + key + "` is " + size + "; an allocator adds up to 16MB to a block", null);
            return null;
        }
        return size;
    }

    private Limits limits(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return new Limits(null, null, null, Limits.DEFAULT_SOFT, Limits.DEFAULT_HARD, null);
            }
            return new Limits(
                    limit(fields, "heapMax"),
                    limit(fields, "stackMax"),
                    limit(fields, "cacheMax"),
                    requireNonNullElse(limit(fields, "softLimit"), Limits.DEFAULT_SOFT),
                    requireNonNullElse(limit(fields, "hardLimit"), Limits.DEFAULT_HARD),
                    limit(fields, "networkBuffersMax"));
        }
    }

    private static @Nullable Limit limit(Fields fields, String key) {
        return fields.parsed(key, "a size, as 8MB, or a part of the heap, as 75%", Limit::parse);
    }

    private Pressure pressure(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return Pressure.DEFAULT;
            }
            return new Pressure(
                    level(fields, "medium", Pressure.DEFAULT.medium()),
                    level(fields, "high", Pressure.DEFAULT.high()),
                    level(fields, "critical", Pressure.DEFAULT.critical()),
                    requireNonNullElse(RealtimeReader.ratio(fields, "hysteresis"), Pressure.DEFAULT.hysteresis()),
                    response(fields.child("response", "pressure response")));
        }
    }

    private static Pressure.Level level(Fields pressure, String name, Pressure.Level otherwise) {
        try (Fields fields = pressure.child(name, "pressure level")) {
            return fields == null
                    ? otherwise
                    : new Pressure.Level(
                            requireNonNullElse(RealtimeReader.ratio(fields, "used"), otherwise.used()),
                            fields.has("fragmentation")
                                    ? RealtimeReader.ratio(fields, "fragmentation")
                                    : otherwise.fragmentation());
        }
    }

    private static Pressure.Response response(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return Pressure.DEFAULT.response();
            }
            return new Pressure.Response(
                    RealtimeReader.countOr(fields, "queue", "unchanged"),
                    requireNonNullElse(fields.bool("clearEventHistory"), false),
                    requireNonNullElse(fields.bool("collect"), false));
        }
    }

    private static @Nullable Billing billing(@Nullable Fields section) {
        try (Fields fields = section) {
            return fields == null
                    ? null
                    : new Billing(
                            requireNonNullElse(fields.bool("enabled"), false),
                            fields.scalars("tiers").stream().map(Scalar::text).toList());
        }
    }
}
