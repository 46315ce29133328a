package dev.flight.conformance;

/**
 * One question with what is due.
 *
 * @param id as {@code memory-size/full} or {@code roundtrip/go-typescript/memory-size/full}
 */
public record Case(String id, Request request, Expectation expectation) {

    /** The last part of the id: cases of different types that lay one trap share it. */
    String trap() {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
