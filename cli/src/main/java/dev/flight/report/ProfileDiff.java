package dev.flight.report;

import dev.flight.profile.PlatformProfile;
import dev.flight.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What differs between two resolved profiles, by the path of each value. */
final class ProfileDiff {

    /** On a narrow terminal a row with more than this in a cell has lines of its own. */
    private static final int LONGEST_CELL = 12;

    private final PlatformProfile left;
    private final PlatformProfile right;
    private final List<Difference> differences;

    /** A value that is not the same in two profiles; empty where a profile has none. */
    private record Difference(String path, String left, String right) {

        boolean isLong() {
            return Math.max(Printable.width(left), Printable.width(right)) > LONGEST_CELL;
        }
    }

    ProfileDiff(PlatformProfile left, PlatformProfile right) {
        this.left = left;
        this.right = right;
        this.differences = differences(ProfileTree.flat(left), ProfileTree.flat(right));
    }

    private static List<Difference> differences(Map<String, String> mine, Map<String, String> theirs) {
        Set<String> paths = new TreeSet<>(mine.keySet());
        paths.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String one = mine.getOrDefault(path, "");
            String other = theirs.getOrDefault(path, "");
            boolean named = path.equals("name") || path.equals("title");
            if (!named
                    && !one.equals(other)
                    && !isEmptyBeside(path, one, theirs)
                    && !isEmptyBeside(path, other, mine)) {
                differences.add(new Difference(path, one, other));
            }
        }
        return differences;
    }

    /** Whether a list is empty whose items the other profile has by name, each with a path of its own. */
    private static boolean isEmptyBeside(String path, String value, Map<String, String> others) {
        return value.equals("[]") && others.keySet().stream().anyMatch(other -> other.startsWith(path + "."));
    }

    String text(Style style, int width) {
        if (differences.isEmpty()) {
            return left.name().equals(right.name())
                    ? "`" + left.name() + "` was compared with itself\n"
                    : left.name() + " and " + right.name() + " do not differ but in name\n";
        }
        TextTable table = table(differences);
        return table.width() <= width ? table.text(style, "") : narrow(style);
    }

    /** The short values as a table, then the long ones. */
    private String narrow(Style style) {
        StringBuilder text = new StringBuilder();
        TextTable table =
                table(differences.stream().filter(each -> !each.isLong()).toList());
        text.append(table.isEmpty() ? "" : table.text(style, ""));
        differences.stream()
                .filter(Difference::isLong)
                .forEach(each -> text.append(each.path())
                        .append('\n')
                        .append(line(left, each.left()))
                        .append(line(right, each.right())));
        return text.toString();
    }

    private String line(PlatformProfile profile, String value) {
        int widest = Math.max(Printable.width(left.name()), Printable.width(right.name()));
        String gap = " ".repeat(widest - Printable.width(profile.name()) + 2);
        return "  " + profile.name() + gap + cell(value) + "\n";
    }

    private TextTable table(List<Difference> rows) {
        TextTable table = new TextTable("lll", "VALUE (bytes, ms)", left.name(), right.name());
        rows.forEach(each -> table.row(each.path(), cell(each.left()), cell(each.right())));
        return table;
    }

    private static String cell(String value) {
        return value.isEmpty() ? "-" : Printable.of(value);
    }

    void json(Writer out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-diff/1");
        tree.put("left", left.name());
        tree.put("right", right.name());
        tree.put("differences", differences.stream().map(ProfileDiff::entry).toList());
        ProfilesJson.write(tree, out);
    }

    private static Map<String, Object> entry(Difference difference) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", difference.path());
        entry.put("left", difference.left());
        entry.put("right", difference.right());
        return entry;
    }
}
