package dev.flight.report;

import dev.flight.diagnostic.Location;
import dev.flight.profile.BuiltinProfiles;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.text.Printable;
import dev.flight.text.Wrap;
import dev.flight.unit.ByteSize;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import dev.flight.yaml.Scalar;
import dev.flight.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A resolved profile as YAML for people, with the file and line of each value behind it. */
final class ProfileYaml {

    private static final int PLACE_COLUMN = 58;

    /** Of a terminal however narrow so much is left to the values. */
    private static final int LEAST_COLUMN = 30;

    private final Style style;
    private final int width;
    private final List<Line> lines = new ArrayList<>();

    /** What stands in front of a key, the key, and its value; null where the value is in the lines that follow. */
    private record Line(String lead, String key, @Nullable Node value) {

        String text() {
            return Printable.of(lead + key + (value == null ? "" : (key.isEmpty() ? "" : " ") + inline(value)));
        }

        String file() {
            return value == null ? "" : value.file();
        }

        String place() {
            return value == null ? "" : "# " + ProfileYaml.place(value.location());
        }
    }

    ProfileYaml(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    String text(PlatformProfile profile) {
        mapping(profile.node(), "");
        StringBuilder out = new StringBuilder();
        comments(profile).forEach(comment -> comment(comment, out));
        int column = column();
        lines.forEach(line -> line(line, column, out));
        return out.toString();
    }

    /** {@code file:line}, as the origin of a value is written. */
    static String place(Location origin) {
        return Printable.of(origin.file()) + ":" + origin.start().line();
    }

    private List<String> comments(PlatformProfile profile) {
        List<String> comments = new ArrayList<>();
        comments.add(headline(profile));
        profile.memory().regions().stream()
                .filter(Region::accessible)
                .forEach(region -> comments.add(capacity(profile, region)));
        lines.stream()
                .map(Line::file)
                .filter(BuiltinProfiles::isToldApart)
                .distinct()
                .forEach(file -> comments.add(
                        file + " is your file, not the " + file.substring(2) + " that is packed into Flight"));
        return comments;
    }

    private static String headline(PlatformProfile profile) {
        String bases = bases(profile);
        return profile.title() + (bases.isEmpty() ? "" : ", extends " + bases) + "; capabilities: "
                + String.join(", ", profile.realtime().capabilities());
    }

    /** One that extends a profile of its own name has taken that one's place. */
    private static String bases(PlatformProfile profile) {
        List<String> bases = new ArrayList<>();
        String heir = profile.name();
        for (String base : profile.ancestors()) {
            bases.add(base.equals(heir) ? base + " (which it replaces)" : base);
            heir = base;
        }
        return String.join(", ", bases);
    }

    private static String capacity(PlatformProfile profile, Region region) {
        ByteSize capacity = profile.memory().capacity(region);
        String heap = profile.memory().isHeap(region) ? " (the heap)" : "";
        return region.name() + heap + " holds " + capacity.about() + ", " + capacity.bytes() + " bytes";
    }

    private void comment(String text, StringBuilder out) {
        String wrapped = Wrap.hanging(Printable.of(text), width == Wrap.NEVER ? width : width - 2, "");
        wrapped.lines().forEach(line -> out.append(style.faint("# " + line)).append('\n'));
    }

    private void mapping(Mapping mapping, String indentation) {
        for (Mapping.Entry entry : mapping.entries()) {
            node(entry.key().text() + ":", entry.value(), indentation);
        }
    }

    private void node(String key, Node node, String indentation) {
        if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            lines.add(new Line(indentation, key, null));
            mapping(mapping, indentation + "  ");
        } else if (node instanceof Sequence sequence && !isPlain(sequence)) {
            lines.add(new Line(indentation, key, null));
            sequence.items().forEach(item -> item(item, indentation + "  "));
        } else {
            lines.add(new Line(indentation, key, node));
        }
    }

    private void item(Node item, String indentation) {
        if (!(item instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            lines.add(new Line(indentation + "- ", "", item));
            return;
        }
        int first = lines.size();
        mapping(mapping, indentation + "  ");
        Line line = lines.get(first);
        lines.set(first, new Line(indentation + "- ", line.key(), line.value()));
    }

    private static boolean isPlain(Sequence sequence) {
        return sequence.items().stream().allMatch(Scalar.class::isInstance);
    }

    /** Where places start: always the same but where that leaves them no room. */
    private int column() {
        int longest = lines.stream()
                .mapToInt(line -> Printable.width(line.place()))
                .max()
                .orElse(0);
        return width == Wrap.NEVER ? PLACE_COLUMN : Math.max(LEAST_COLUMN, Math.min(PLACE_COLUMN, width - longest));
    }

    private void line(Line line, int column, StringBuilder out) {
        if (line.value() == null) {
            out.append(line.lead()).append(style.bold(Printable.of(line.key()))).append('\n');
            return;
        }
        String place = line.place();
        int longest = width == Wrap.NEVER ? width : width - Printable.width(place) - 1;
        boolean listed = line.value() instanceof Sequence && Printable.width(line.text()) > longest;
        placed(listed ? Printable.of(line.lead() + line.key()) : line.text(), place, column, out);
        if (listed) {
            ((Sequence) line.value())
                    .items()
                    .forEach(item -> out.append(line.lead())
                            .append("  - ")
                            .append(Printable.of(inline(item)))
                            .append('\n'));
        }
    }

    private void placed(String text, String place, int column, StringBuilder out) {
        String gap = " ".repeat(Math.max(1, column - Printable.width(text)));
        out.append(text).append(gap).append(style.faint(place)).append('\n');
    }

    private static String inline(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(ProfileYaml::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Scalar scalar) {
            return scalar.quoted()
                    ? "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                    : scalar.text();
        }
        return "{}";
    }
}
