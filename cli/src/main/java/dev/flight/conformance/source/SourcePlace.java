package dev.flight.conformance.source;

/**
 * Where a name stands in a source.
 *
 * @param file as the extractor names it: an absolute path
 * @param line from 1
 * @param column from 1, in code points
 * @param length of what is marked, in code points
 */
record SourcePlace(String file, int line, int column, int length) {}
