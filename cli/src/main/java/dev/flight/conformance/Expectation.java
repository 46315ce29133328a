package dev.flight.conformance;

import java.util.List;

/** What is due. */
public sealed interface Expectation {

    /** What came of it, held against what is due. */
    Outcome judge(Case asked, Answer answer);

    /** The value is valid, and these are the bytes that every language writes for it. */
    record Output(JsonBytes due) implements Expectation {
        @Override
        public Outcome judge(Case asked, Answer answer) {
            return Judgement.output(due, asked, answer);
        }
    }

    /**
     * The value is to be refused.
     *
     * @param pointers where: any of these
     * @param anyPrefix whether a place above will do
     * @param all every mistake, in the order of the text; empty where only the first is looked at
     */
    record Refusal(List<String> pointers, boolean anyPrefix, List<String> all) implements Expectation {
        public Refusal {
            pointers = List.copyOf(pointers);
            all = List.copyOf(all);
            if (pointers.isEmpty()) {
                throw new IllegalArgumentException("no place is due");
            }
        }

        @Override
        public Outcome judge(Case asked, Answer answer) {
            return Judgement.refusal(this, asked, answer);
        }

        boolean accepts(String pointer) {
            return pointers.stream().anyMatch(due -> due.equals(pointer) || (anyPrefix && isPrefix(pointer, due)));
        }

        private static boolean isPrefix(String pointer, String due) {
            return due.startsWith(pointer) && (pointer.isEmpty() || due.startsWith(pointer + "/"));
        }
    }

    /** A JSON value is due, however it is laid out. */
    record Value(JsonValue due) implements Expectation {
        @Override
        public Outcome judge(Case asked, Answer answer) {
            return Judgement.value(due, asked, answer);
        }
    }
}
