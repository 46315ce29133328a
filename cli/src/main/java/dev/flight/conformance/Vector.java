package dev.flight.conformance;

/**
 * A value of a type, valid or not, and what is to become of it.
 *
 * @param id its file's path without the ending: {@code memory-size/full}
 * @param why what it is there for, in a few words
 */
public record Vector(String id, String why, Request.Decode request, Expectation expectation) {

    /** Whether the value is valid, so that other languages can read what one writes. */
    public boolean isValid() {
        return expectation instanceof Expectation.Output;
    }

    Case asCase() {
        return new Case(id, why, request, expectation);
    }
}
