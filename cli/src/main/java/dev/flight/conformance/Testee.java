package dev.flight.conformance;

import java.util.Set;

/** A program, or a part of this one, that reads and writes the contract's types. */
public interface Testee extends AutoCloseable {

    Identity identity();

    /** Answers, whatever happens: what goes wrong in the testee is an {@link Answer.None}. */
    Answer ask(Request request);

    @Override
    void close();

    /**
     * What a testee says of itself.
     *
     * @param name what this run calls it
     */
    record Identity(String name, String language, Set<String> types, boolean platforms) {
        public Identity {
            types = Set.copyOf(types);
        }

        /** Whether it has what a request is about. */
        boolean has(Request request) {
            return request instanceof Request.Decode decode ? types.contains(decode.type()) : platforms;
        }
    }
}
