package dev.flight.bindings.go;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a source needs of the package that it joins: lines on its top such as {@code //flight:need Size: Bytes uint64}, a struct
 * with these fields and no others that must be set, and {@code //flight:need const: A, B}.
 */
final class Needs {

    private static final Pattern LINE = Pattern.compile("(?m)^//flight:need (\\w+): (.*)\\n");

    private final String source;

    Needs(String source) {
        this.source = source;
    }

    /** The source without its needs. */
    String rest() {
        return LINE.matcher(source).replaceAll("");
    }

    /** Whether types as they were generated are what is needed. */
    boolean areMetBy(String types) {
        return LINE.matcher(source)
                .results()
                .allMatch(need -> need.group(1).equals("const")
                        ? Arrays.stream(need.group(2).split(", ")).allMatch(name -> hasConstant(types, name))
                        : isMet(fields(need.group(2), ", "), structOf(types, need.group(1))));
    }

    private static boolean hasConstant(String types, String name) {
        return Pattern.compile("(?m)^\t" + name + " +\\w+ += ").matcher(types).find();
    }

    private static boolean isMet(Map<String, String> needed, Map<String, String> found) {
        return found.entrySet().containsAll(needed.entrySet())
                && found.entrySet().stream()
                        .allMatch(field -> needed.containsKey(field.getKey())
                                || field.getValue().startsWith("*"));
    }

    private static Map<String, String> structOf(String types, String name) {
        return Pattern.compile("(?m)^type " + name + " struct \\{\\n((?:.*\\n)*?)}$")
                .matcher(types)
                .results()
                .map(found -> fields(found.group(1), "\n"))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> fields(String text, String between) {
        List<String[]> pairs = Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .map(line -> line.split(" +", 3))
                .toList();
        return pairs.stream()
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }
}
