package dev.flight.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a field and its value as YAML: on one line where it fits, else one line for each item or field. */
final class YamlLines {

    /** What may stand without quotes, also between brackets and commas. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_/.+-][\\p{L}\\p{N}_/.+%-]*( [\\p{L}\\p{N}_/.+%-]+)*");

    /** What would not be text without quotes. */
    private static final Pattern NOT_TEXT = Pattern.compile(
            "[-+]?[0-9.]+([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|true|false|null|~|-", Pattern.CASE_INSENSITIVE);

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private YamlLines(int width) {
        this.width = width;
    }

    /** The lines of {@code key: value}. */
    static List<String> of(String key, Object value, int width) {
        YamlLines yaml = new YamlLines(width);
        yaml.field("", key, value);
        return yaml.lines;
    }

    /** The lines of a whole document. */
    static List<String> of(Object value, int width) {
        YamlLines yaml = new YamlLines(width);
        yaml.block("", "", value);
        return yaml.lines;
    }

    private void field(String indent, String key, Object value) {
        String line = indent + key + ": " + flow(value);
        if (fits(line) || !isCollection(value)) {
            lines.add(line);
        } else {
            lines.add(indent + key + ":");
            block(indent + "  ", indent + "  ", value);
        }
    }

    /** A collection below its key; its first line begins with {@code first}, which can hold a dash. */
    private void block(String first, String indent, Object value) {
        int start = lines.size();
        for (Object item : JsonTree.items(value)) {
            item(indent, item);
        }
        JsonTree.fields(value).forEach((key, each) -> field(indent, key, each));
        if (lines.size() > start) {
            lines.set(start, first + lines.get(start).substring(indent.length()));
        }
    }

    private void item(String indent, Object item) {
        String line = indent + "- " + flow(item);
        if (fits(line) || !isCollection(item)) {
            lines.add(line);
        } else {
            block(indent + "- ", indent + "  ", item);
        }
    }

    private boolean fits(String line) {
        return line.length() <= width;
    }

    private static boolean isCollection(Object value) {
        return !JsonTree.items(value).isEmpty() || !JsonTree.fields(value).isEmpty();
    }

    /** A value on one line. */
    static String flow(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(YamlLines::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> each.getKey() + ": " + flow(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? scalar(text) : value.toString();
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
