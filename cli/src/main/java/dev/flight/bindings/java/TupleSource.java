package dev.flight.bindings.java;

import dev.flight.bindings.GeneratedFile;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The records of tuples, one for each number of items that a contract uses. */
final class TupleSource {

    private TupleSource() {}

    static String name(int arity) {
        return "Tuple" + arity;
    }

    static GeneratedFile write(int arity, JavaFile file) {
        String name = name(arity);
        String types = all(arity, i -> "T" + i);
        String self = name + "<" + types + ">";
        file.add("/** A tuple; an array in JSON. */\npublic record " + self(name, types) + "("
                + all(arity, i -> "T" + i + " item" + i) + ") {\n\n    /** Refuses null. */\n    public " + name
                + " {");
        String objects = file.use("java.util.Objects");
        IntStream.rangeClosed(1, arity)
                .forEach(i -> file.add("        " + objects + ".requireNonNull(item" + i + ", \"item" + i + "\");"));
        file.add("    }\n");
        file.add("    /** Reads one. */\n    public static <" + types + "> " + self + " read(JsonReader in, "
                + all(arity, i -> "Reads<T" + i + "> reads" + i) + ") {\n        if (!in.tuple()) {\n"
                + "            return JsonReader.absent();\n        }");
        IntStream.rangeClosed(1, arity)
                .forEach(i -> file.add("        T" + i + " item" + i + " = in.item(reads" + i + ");"));
        file.add("        return in.end() ? new " + name + "<>(" + all(arity, i -> "item" + i)
                + ") : JsonReader.absent();\n    }\n");
        file.add("    /** Writes one. */\n    public static <" + types + "> void write(" + self
                + " tuple, JsonWriter out, " + all(arity, i -> "Writes<? super T" + i + "> writes" + i)
                + ") {\n        out.openTuple();");
        IntStream.rangeClosed(1, arity)
                .forEach(i ->
                        file.add("        out.next();\n        writes" + i + ".write(tuple.item" + i + "(), out);"));
        file.add("        out.closeTuple();\n    }\n");
        file.add("    /** Checks what it holds. */\n    public static <" + types + "> void check(" + self
                + " tuple, Checks checks, " + all(arity, i -> "Holds<? super T" + i + "> holds" + i) + ") {");
        IntStream.rangeClosed(1, arity)
                .forEach(i ->
                        file.add("        checks.at(\"" + (i - 1) + "\", tuple.item" + i + "(), holds" + i + ");"));
        return file.add("    }\n}").done();
    }

    private static String self(String name, String types) {
        return name + "<" + types + ">";
    }

    private static String all(int arity, IntFunction<String> each) {
        return IntStream.rangeClosed(1, arity).mapToObj(each).collect(Collectors.joining(", "));
    }
}
