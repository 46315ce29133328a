package dev.flight.conformance.source;

/** An error of the compiler, in its own words. */
record SourceMistake(SourcePlace at, String message) {}
