package dev.flight.report;

import dev.flight.diagnostic.Location;
import dev.flight.profile.Names;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.text.Printable;
import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The catalogue for people and machines: the list, one profile with the origin of each value, the difference of two. */
public final class ProfilesReport {

    private static final int ORIGIN_COLUMN = 58;

    private final Style style;

    public ProfilesReport(Style style) {
        this.style = style;
    }

    /** One line a profile. */
    public String list(List<PlatformProfile> profiles) {
        TextTable table =
                new TextTable("llrrllr", "NAME", "TIER", "MEMORY", "HEAP", "CONNECTION", "UPDATES", "CONNECTIONS");
        for (PlatformProfile profile : profiles) {
            ByteSize total = profile.memory().total();
            Integer most = profile.realtime().maxConnectionsPerChannel();
            table.row(
                    profile.name(),
                    Names.of(profile.tier()),
                    total == null ? "unlimited" : total.about(),
                    profile.heap()
                            .map(heap -> profile.memory().capacity(heap).about())
                            .orElse("-"),
                    Names.of(profile.realtime().connectionMode()),
                    profile.realtime().updateInterval().format(),
                    most == null ? "unlimited" : most.toString());
        }
        return table.text(style, "");
    }

    public void listJson(List<PlatformProfile> profiles, Writer out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-list/1");
        tree.put("profiles", profiles.stream().map(ProfileTree::of).toList());
        ProfilesJson.write(tree, out);
    }

    /** The resolved profile as YAML, with the origin of each value behind it. */
    public String show(PlatformProfile profile) {
        StringBuilder out = new StringBuilder();
        out.append(style.faint("# " + Printable.of(headline(profile)))).append('\n');
        for (Region region : profile.memory().regions()) {
            if (region.accessible()) {
                out.append(style.faint("# " + capacity(profile, region))).append('\n');
            }
        }
        mapping(profile.node(), "", out);
        return out.toString();
    }

    private static String headline(PlatformProfile profile) {
        String bases = profile.ancestors().isEmpty() ? "" : ", extends " + String.join(", ", profile.ancestors());
        return profile.title() + bases + "; capabilities: "
                + String.join(", ", profile.realtime().capabilities());
    }

    private static String capacity(PlatformProfile profile, Region region) {
        ByteSize capacity = profile.memory().capacity(region);
        String heap = profile.memory().isHeap(region) ? " (the heap)" : "";
        return region.name() + heap + " holds " + capacity.about() + ", " + capacity.bytes() + " bytes";
    }

    private void mapping(Mapping mapping, String indentation, StringBuilder out) {
        for (Mapping.Entry entry : mapping.entries()) {
            node(entry.key().text() + ":", entry.value(), indentation, out);
        }
    }

    private void node(String head, Node node, String indentation, StringBuilder out) {
        if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            out.append(indentation).append(style.bold(head)).append('\n');
            mapping(mapping, indentation + "  ", out);
        } else if (node instanceof Sequence sequence
                && !sequence.items().stream().allMatch(Scalar.class::isInstance)) {
            out.append(indentation).append(style.bold(head)).append('\n');
            sequence.items().forEach(item -> item(item, indentation + "  ", out));
        } else {
            line(indentation + head + " " + inline(node), node.location(), out);
        }
    }

    private void item(Node item, String indentation, StringBuilder out) {
        if (!(item instanceof Mapping mapping)) {
            line(indentation + "- " + inline(item), item.location(), out);
            return;
        }
        StringBuilder block = new StringBuilder();
        mapping(mapping, indentation + "  ", block);
        out.append(indentation).append("- ").append(block.substring(indentation.length() + 2));
    }

    private void line(String text, Location origin, StringBuilder out) {
        String safe = Printable.of(text);
        String gap = " ".repeat(Math.max(1, ORIGIN_COLUMN - Printable.width(safe)));
        String place = "# " + Printable.of(origin.file()) + ":" + origin.start().line();
        out.append(safe).append(gap).append(style.faint(place)).append('\n');
    }

    private static String inline(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(ProfilesReport::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Scalar scalar) {
            return scalar.quoted()
                    ? "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                    : scalar.text();
        }
        return "{}";
    }

    public void showJson(PlatformProfile profile, Writer out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-show/1");
        tree.putAll(ProfileTree.of(profile));
        ProfilesJson.write(tree, out);
    }

    /** A value that is not the same in two profiles; empty where a profile has none. */
    public record Difference(String path, String left, String right) {}

    /** What differs between two resolved profiles, by the path of the value. */
    public static List<Difference> differences(PlatformProfile left, PlatformProfile right) {
        Map<String, String> mine = ProfileTree.flat(left);
        Map<String, String> theirs = ProfileTree.flat(right);
        Set<String> paths = new TreeSet<>(mine.keySet());
        paths.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String one = mine.getOrDefault(path, "");
            String other = theirs.getOrDefault(path, "");
            if (!one.equals(other) && !path.equals("name") && !path.equals("title")) {
                differences.add(new Difference(path, one, other));
            }
        }
        return differences;
    }

    public String diff(PlatformProfile left, PlatformProfile right) {
        TextTable table = new TextTable("lll", "VALUE (bytes, ms)", left.name(), right.name());
        for (Difference difference : differences(left, right)) {
            table.row(
                    difference.path(),
                    difference.left().isEmpty() ? "-" : Printable.of(difference.left()),
                    difference.right().isEmpty() ? "-" : Printable.of(difference.right()));
        }
        return table.isEmpty()
                ? left.name() + " and " + right.name() + " do not differ but in name\n"
                : table.text(style, "");
    }

    public void diffJson(PlatformProfile left, PlatformProfile right, Writer out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-diff/1");
        tree.put("left", left.name());
        tree.put("right", right.name());
        List<Map<String, Object>> all = new ArrayList<>();
        for (Difference difference : differences(left, right)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", difference.path());
            entry.put("left", difference.left());
            entry.put("right", difference.right());
            all.add(entry);
        }
        tree.put("differences", all);
        ProfilesJson.write(tree, out);
    }
}
