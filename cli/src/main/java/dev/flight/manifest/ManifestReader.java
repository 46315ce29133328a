package dev.flight.manifest;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Findings;
import dev.flight.profile.Limit;
import dev.flight.profile.Names;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Rate;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Fields;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a manifest from a document. What cannot be read is a finding and left out; the rest is read. */
public final class ManifestReader {

    /** So many blocks, sessions or connections at the most: beyond it a number is a slip of the hand. */
    static final long MOST = 1_000_000;

    private static final long LARGEST_ALIGNMENT = 16 << 20;

    /** An alignment that is written but has a finding of its own; no rule is to say more of it. */
    private static final long UNREAD = 0;

    private static final Lifetime ALWAYS = new Lifetime(TimeSpan.ZERO, TimeSpan.FOREVER);

    private final Findings findings = new Findings();
    private BigInteger totalBytes = BigInteger.ZERO;
    private BigInteger totalBlocks = BigInteger.ZERO;

    private ManifestReader() {}

    public static Checked<AllocationManifest> read(Node root) {
        ManifestReader reader = new ManifestReader();
        AllocationManifest manifest = reader.manifest(root);
        boolean complete = !reader.findings.hasErrors();
        return new Checked<>(manifest == null ? null : manifest.withComplete(complete), reader.findings.all());
    }

    /** The {@code platforms} and {@code sessions} of a file of another kind, as a manifest of that name. */
    public static AllocationManifest inside(Fields fields, String name, Findings findings) {
        ManifestReader reader = new ManifestReader();
        AllocationManifest manifest = new AllocationManifest(
                name, fields.scalars("platforms"), null, reader.sessions(fields), List.of(), true, fields.mapping());
        findings.addAll(reader.findings.all());
        return manifest.withComplete(!reader.findings.hasErrors());
    }

    private @Nullable AllocationManifest manifest(Node root) {
        try (Fields fields = Fields.of(root, "manifest", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("kind", "name", "sessions");
            fields.choice("kind", Map.of("AllocationManifest", true));
            String name = fields.text("name");
            return new AllocationManifest(
                    name == null ? "" : name,
                    fields.scalars("platforms"),
                    vm(fields.child("vm", "vm section")),
                    sessions(fields),
                    channels(fields),
                    true,
                    fields.mapping());
        }
    }

    private List<Channel> channels(Fields manifest) {
        List<Channel> channels = new ArrayList<>();
        for (Node item : manifest.list("channels")) {
            Channel channel = channel(item);
            if (channel != null) {
                channels.add(channel);
            }
        }
        return channels;
    }

    private static @Nullable VmRequest vm(@Nullable Fields section) {
        try (Fields fields = section) {
            if (fields == null) {
                return null;
            }
            fields.require("size");
            String size = fields.text("size");
            int count = count(fields, "count");
            return size == null ? null : new VmRequest(size, count, fields.mapping());
        }
    }

    private List<Session> sessions(Fields manifest) {
        List<Session> sessions = new ArrayList<>();
        for (Node item : manifest.list("sessions")) {
            Session session = session(item);
            if (session != null) {
                sessions.add(session);
            }
        }
        return sessions;
    }

    private @Nullable Session session(Node item) {
        try (Fields fields = Fields.of(item, "session", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("id");
            String id = fields.text("id");
            int count = count(fields, "count");
            Lifetime life = lifetime(fields, ALWAYS);
            List<Allocation> allocations = allocations(fields, life, count);
            return new Session(
                    id == null ? "?" : id,
                    budget(fields),
                    count,
                    life,
                    allocations,
                    perPlatform(fields.child("perPlatform", "perPlatform section"), life, count, allocations),
                    fields.mapping());
        }
    }

    private @Nullable Limit budget(Fields fields) {
        Ratio share = fields.parsed("share", "a part of the heap, as 60%", Ratio::parse);
        ByteSize limit = fields.parsed("limit", "a size, as 8MB", ByteSize::parse);
        Node both = fields.has("share") ? fields.node("limit") : null;
        if (both != null) {
            fields.invalid(both, "a session has a `share` or a `limit`, not both", "remove one of the two");
        }
        if (share != null) {
            return new Limit.Part(share);
        }
        return limit == null ? null : new Limit.Fixed(limit);
    }

    private Map<String, Session.Variant> perPlatform(
            @Nullable Fields section, Lifetime life, int count, List<Allocation> otherwise) {
        if (section == null) {
            return Map.of();
        }
        Map<String, Session.Variant> all = new HashMap<>();
        for (Mapping.Entry entry : section.mapping().entries()) {
            try (Fields fields = Fields.of(entry.value(), "perPlatform entry", findings)) {
                if (fields != null) {
                    all.put(entry.key().text(), override(fields, life, count, otherwise));
                }
            }
        }
        return all;
    }

    private Session.Variant override(Fields fields, Lifetime life, int count, List<Allocation> otherwise) {
        Integer other = fields.has("count") ? Integer.valueOf(count(fields, "count")) : null;
        int instances = other == null ? count : other;
        List<Allocation> allocations = fields.has("allocations") ? allocations(fields, life, instances) : null;
        if (allocations == null && other != null) {
            List<Allocation> counted =
                    otherwise.stream().filter(each -> countsIn(each, instances)).toList();
            allocations = counted.size() == otherwise.size() ? null : counted;
        }
        return new Session.Variant(allocations, budget(fields), other, fields.mapping());
    }

    private List<Allocation> allocations(Fields session, Lifetime life, int sessions) {
        List<Allocation> allocations = new ArrayList<>();
        for (Node item : session.list("allocations")) {
            Allocation allocation = allocation(item, life);
            if (allocation != null && countsIn(allocation, sessions)) {
                allocations.add(allocation);
            }
        }
        return allocations;
    }

    private @Nullable Allocation allocation(Node item, Lifetime session) {
        try (Fields fields = Fields.of(item, "allocation", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("id", "purpose", "size");
            String id = fields.text("id");
            String purpose = fields.text("purpose");
            String region = fields.text("region");
            ByteSize size = fields.someBytes("size", "512KB");
            int count = count(fields, "count");
            long align = alignment(fields);
            Lifetime life = lifetime(fields, session);
            String site = fields.text("site");
            // Without a readable size it takes nothing, but its other fields are still held against the rules.
            return new Allocation(
                    id == null ? "?" : id,
                    purpose == null ? Names.of(Purpose.TEMPORARY) : purpose,
                    region == null ? "main" : region,
                    size == null ? ByteSize.ZERO : size,
                    size == null ? 0 : count,
                    Math.max(1, align),
                    life,
                    site,
                    align == UNREAD ? fields.mapping().without("align") : fields.mapping());
        }
    }

    private static long alignment(Fields fields) {
        ByteSize align = fields.byteCount("align");
        if (align == null) {
            return fields.has("align") ? UNREAD : 1;
        }
        if (align.bytes() < 1 || align.bytes() > LARGEST_ALIGNMENT) {
            Node at = fields.node("align");
            fields.invalid(
                    at == null ? fields.mapping() : at,
                    "`align` is " + align.bytes() + " bytes; it can be 1 to " + LARGEST_ALIGNMENT,
                    "write the alignment in bytes, as 32");
            return UNREAD;
        }
        return align.bytes();
    }

    private static Lifetime lifetime(Fields fields, Lifetime outer) {
        TimeSpan from = fields.parsed("from", "a length of time, as 40s", TimeSpan::parse);
        TimeSpan until = fields.parsed("until", "a length of time, as 10m", TimeSpan::parse);
        TimeSpan start = from == null ? outer.from() : from;
        TimeSpan end = until != null ? until : later(outer.until(), start);
        if (start.compareTo(end) < 0) {
            return new Lifetime(start, end);
        }
        Node at = fields.node(until == null ? "from" : "until");
        fields.invalid(
                at == null ? fields.mapping() : at,
                "it ends at " + end + ", which is not after its start at " + start,
                "`from` and `until` are moments on the clock that starts with the manifest");
        return outer;
    }

    /** Where only the start is said and lies past the outer end, the end is not the mistake to report. */
    private static TimeSpan later(TimeSpan outerEnd, TimeSpan start) {
        return outerEnd.compareTo(start) > 0 ? outerEnd : TimeSpan.FOREVER;
    }

    private @Nullable Channel channel(Node item) {
        try (Fields fields = Fields.of(item, "channel", findings)) {
            if (fields == null) {
                return null;
            }
            fields.require("id", "type", "rate", "payload");
            String id = fields.text("id");
            ChannelType type = fields.choice("type", ChannelType.NAMES);
            int connections = count(fields, "connections");
            Rate rate = fields.parsed("rate", "a rate, as 1/s", Rate::parse);
            ByteSize payload = fields.parsed("payload", "a size, as 300B", ByteSize::parse);
            Priority priority = fields.choice("priority", Priority.NAMES);
            List<String> permissions =
                    fields.scalars("permissions").stream().map(Scalar::text).toList();
            return type == null || rate == null || payload == null
                    ? null
                    : new Channel(
                            id == null ? "?" : id,
                            type,
                            connections,
                            rate,
                            payload,
                            priority == null ? Priority.NORMAL : priority,
                            permissions,
                            fields.mapping());
        }
    }

    private static int count(Fields fields, String key) {
        Long count = fields.integer(key, 1, MOST);
        return count == null ? 1 : Math.toIntExact(count);
    }

    /** Keeps every sum of a manifest's sizes far from overflow: 2^53-1 bytes and 2^31 blocks in all. */
    private boolean countsIn(Allocation allocation, int sessions) {
        BigInteger count = BigInteger.valueOf((long) allocation.count() * sessions);
        BigInteger bytes = totalBytes.add(
                count.multiply(BigInteger.valueOf(allocation.size().bytes() + allocation.alignBytes() - 1)));
        BigInteger blocks = totalBlocks.add(count);
        if (bytes.bitLength() <= 53 && blocks.bitLength() <= 31) {
            totalBytes = bytes;
            totalBlocks = blocks;
            return true;
        }
        findings.error(
                "field/value",
                allocation.node().location("size"),
                allocation.node().pointer("size"),
                "with " + count + " blocks of " + allocation.size()
                        + " the manifest asks for more than 2^53-1 bytes or 2^31 blocks",
                "no machine has that much: look for a slip in `size` or `count`");
        return false;
    }
}
