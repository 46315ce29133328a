package dev.flight.conformance.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The vectors of one type, one by one. */
final class Drafts {

    private final String type;
    private final List<Draft> all = new ArrayList<>();

    Drafts(String type) {
        this.type = type;
    }

    List<Draft> all() {
        return List.copyOf(all);
    }

    /** A value that is written as it was read. */
    void same(String name, String why, Json value) {
        add(name, why, value.print(), List.of(), "\"same\": true");
    }

    /** A value that is written in another way. */
    void output(String name, String why, String input, Json output) {
        boolean same = input.equals(output.print());
        add(name, why, input, List.of(), same ? "\"same\": true" : "\"output\": " + Draft.quoted(output.print()));
    }

    /** A value that is refused. */
    void error(String name, String why, Json value, String pointer) {
        add(name, why, value.print(), List.of(), "\"error\": " + Draft.quoted(pointer));
    }

    /** A value with several mistakes. */
    void errors(String name, String why, Json value, List<String> pointers) {
        String all = pointers.stream().map(Draft::quoted).collect(Collectors.joining(", ", "[", "]"));
        add(name, why, value.print(), List.of(), "\"errors\": " + all);
    }

    /** A value that is refused when unknown keys are. */
    void strictError(String name, String why, Json value, String pointer) {
        add(name, why, value.print(), List.of("\"strict\": true"), "\"error\": " + Draft.quoted(pointer));
    }

    /** A value that strict mode lets pass. */
    void strictSame(String name, String why, Json value) {
        add(name, why, value.print(), List.of("\"strict\": true"), "\"same\": true");
    }

    private void add(String name, String why, String input, List<String> flags, String expect) {
        all.add(new Draft(type + "/" + name, why, input, flags, expect));
    }
}
