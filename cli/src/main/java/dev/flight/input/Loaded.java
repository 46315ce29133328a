package dev.flight.input;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Suggestion;
import dev.flight.yaml.Document;
import dev.flight.yaml.Limits;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input that was read.
 *
 * @param bytes what was read; empty when nothing could be
 * @param document null when it is no YAML at all
 * @param kind what the file says it is, as written; empty when it does not say
 * @param findings what is wrong with it so far
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Loaded(Input input, byte[] bytes, @Nullable Document document, String kind, List<Diagnostic> findings) {

    public static final String MANIFEST = "AllocationManifest";
    public static final String PROFILE = "PlatformProfile";
    public static final String SCENARIO = "MemoryScenario";
    public static final String ROUTING = "Scenario";

    private static final List<String> KINDS = List.of(MANIFEST, PROFILE, SCENARIO, ROUTING);

    public Loaded {
        findings = List.copyOf(findings);
    }

    /** Reads an input; what cannot be read is a finding. */
    public static Loaded of(Input input, YamlReader reader) {
        byte[] bytes;
        try {
            bytes = input.read(Limits.STANDARD.bytes());
        } catch (IOException e) {
            return new Loaded(input, new byte[0], null, "", List.of(Unreadable.of(input.name(), e)));
        }
        Checked<Document> read = reader.read(input.name(), bytes);
        Document document = read.value();
        String kind = document != null
                        && document.root() instanceof Mapping mapping
                        && mapping.get("kind") instanceof Scalar scalar
                ? scalar.text()
                : "";
        return new Loaded(input, bytes, document, kind, read.findings());
    }

    /** Whether it was met in a folder and is none of Flight's files: neither its kind nor a slip of one. */
    public boolean isForeign() {
        return document != null
                && !input.expected()
                && !KINDS.contains(kind)
                && Suggestion.nearest(kind, KINDS).isEmpty()
                && !(document.root() instanceof Mapping root && looksLikeOurs(root));
    }

    /** What no other program's file has: the fields of a manifest, a profile or a scenario, under a wrong kind or none. */
    private static boolean looksLikeOurs(Mapping root) {
        boolean manifest = root.get("sessions") != null && (root.get("platforms") != null || root.get("vm") != null);
        boolean profile = root.get("memory") != null && (root.get("realtime") != null || root.get("pressure") != null);
        boolean scenario =
                root.get("phases") != null && (root.get("manifest") != null || root.get("platforms") != null);
        boolean routing = root.get("clients") != null && root.get("channels") != null && root.get("load") != null;
        return manifest || profile || scenario || routing;
    }

    /** The finding that its kind is missing, unknown, or none that the work at hand is done on. */
    public Diagnostic unknownKind(Document read) {
        Mapping root = read.root() instanceof Mapping mapping ? mapping : null;
        Finding finding = Finding.error(
                "file/kind",
                root == null ? read.root().location() : root.location("kind"),
                root == null ? "" : root.pointer("kind"));
        if (kind.isEmpty()) {
            finding.says("the file does not say what it is: it has no `kind`")
                    .hint("start with `kind: AllocationManifest`, `PlatformProfile`, `MemoryScenario` or `Scenario`");
        } else if (KINDS.contains(kind)) {
            finding.says("a file of the kind `" + kind + "` is not for this command")
                    .hint("`flight validate` checks every kind of file");
        } else {
            finding.says("`" + kind + "` is no kind of file that Flight knows").hint(Suggestion.hint(kind, KINDS));
        }
        return finding.diagnostic();
    }
}
