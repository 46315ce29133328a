package dev.flight.conformance;

import java.util.List;

/** What came of a question. */
public sealed interface Answer {

    /** It was answered with bytes: the value written again, or what was asked of a platform. */
    record Written(JsonBytes output) implements Answer {}

    /**
     * The input was refused.
     *
     * @param pointer the place of the first mistake in the order of the text, as a JSON Pointer
     * @param pointers the places of all of them; empty when only the first was told
     */
    record Refused(String pointer, List<String> pointers, String message) implements Answer {
        public Refused {
            pointers = List.copyOf(pointers);
        }
    }

    /** The testee does not have what was asked for. */
    record Skipped(String why) implements Answer {}

    /** There was no answer that could be understood. */
    record None(Verdict verdict, String message) implements Answer {}
}
