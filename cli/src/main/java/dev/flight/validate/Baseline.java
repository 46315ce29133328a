package dev.flight.validate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.yaml.Document;
import dev.flight.yaml.Limits;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import dev.flight.yaml.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that are known and accepted: the JSON report of an earlier run. A finding is known when rule, file and JSON
 * Pointer agree, so that lines may move; each entry excuses one finding. Files are known by their path from the root, so
 * that the working folder does not matter; in a report of before there were paths, by their name as it was given.
 */
public final class Baseline {

    /** A report of many findings is longer than any file that people write. */
    private static final Limits LIMITS = new Limits(1 << 28, 64, 8_000_000);

    /**
     * What an entry is known by.
     *
     * @param byPath whether the file is a path from the root, not a name as it was given
     */
    private record Key(String rule, String file, boolean byPath, String pointer) {}

    private final SourceRoot root;
    private final Map<Key, Deque<Mapping>> entries = new LinkedHashMap<>();

    private Baseline(SourceRoot root) {
        this.root = root;
    }

    /** Nothing is known. */
    public static Baseline empty() {
        return new Baseline(SourceRoot.HERE);
    }

    /**
     * Reads a report; JSON is YAML, so entries know their place.
     *
     * @param paths where the paths in it start
     */
    public static Checked<Baseline> read(String file, byte[] bytes, SourceRoot paths) {
        Checked<Document> document = new YamlReader(LIMITS).read(file, bytes);
        if (document.value() == null || document.hasErrors()) {
            return new Checked<>(null, document.findings());
        }
        Node root = document.value().root();
        if (!(root instanceof Mapping report)
                || !(report.get("format") instanceof Scalar format)
                || !format.text().equals("flight.validate/1")
                || !(report.get("findings") instanceof Sequence known)) {
            Diagnostic other = Finding.error("field/value", root.location(), "")
                    .says("this is no JSON report of `flight validate`")
                    .hint("make one with `flight validate --format json=" + file + " FILE...`")
                    .diagnostic();
            return new Checked<>(null, List.of(other));
        }
        Baseline baseline = new Baseline(paths);
        known.items().forEach(baseline::add);
        return new Checked<>(baseline, List.of());
    }

    private void add(Node item) {
        if (item instanceof Mapping entry) {
            boolean byPath = entry.get("path") instanceof Scalar;
            String file = text(entry, byPath ? "path" : "file");
            Key key = new Key(text(entry, "rule"), file, byPath, text(entry, "pointer"));
            entries.computeIfAbsent(key, each -> new ArrayDeque<>()).add(entry);
        }
    }

    private static String text(Mapping entry, String key) {
        return entry.get(key) instanceof Scalar scalar ? scalar.text() : "";
    }

    /** Whether a finding is known; the entry that excuses it is used up. */
    boolean excuses(Diagnostic finding) {
        if (entries.isEmpty()) {
            return false;
        }
        String file = finding.at().file();
        return useUp(new Key(finding.rule(), root.pathThroughParents(file), true, finding.pointer()))
                || useUp(new Key(finding.rule(), file, false, finding.pointer()));
    }

    private boolean useUp(Key key) {
        Deque<Mapping> left = entries.get(key);
        return left != null && left.poll() != null;
    }

    /** The entries left over whose file was looked at: what they excuse is gone. */
    List<Diagnostic> stale(Set<String> files) {
        Set<String> paths = files.stream().map(root::pathThroughParents).collect(Collectors.toSet());
        List<Diagnostic> stale = new ArrayList<>();
        entries.forEach((key, left) -> {
            if ((key.byPath() ? paths : files).contains(key.file())) {
                left.forEach(entry -> stale.add(stale(key, entry)));
            }
        });
        return stale;
    }

    private static Diagnostic stale(Key key, Mapping entry) {
        return Finding.error("baseline/stale", entry.location("rule"), entry.pointer())
                .says("the baseline excuses `" + key.rule() + "` in " + key.file()
                        + (key.pointer().isEmpty() ? "" : " at " + key.pointer()) + ", which is no longer found")
                .hint("remove the entry, so that it cannot hide a new one")
                .diagnostic();
    }
}
