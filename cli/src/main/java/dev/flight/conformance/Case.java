package dev.flight.conformance;

/**
 * One question with what is due.
 *
 * @param id as {@code memory-size/full} or {@code roundtrip/go-typescript/memory-size/full}
 * @param why what it is there for, in a few words: cases of different types that lay one trap share it
 */
public record Case(String id, String why, Request request, Expectation expectation) {}
