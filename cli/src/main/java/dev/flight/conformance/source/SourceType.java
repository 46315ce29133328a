package dev.flight.conformance.source;

import org.jspecify.annotations.Nullable;

/**
 * A type that has a name.
 *
 * @param home its package in Go, its file in TypeScript
 * @param isOwn whether it stands in the folder; others are there because own types need them
 * @param mapped the type of the contract that a comment names; null when none does
 * @param writer what writes it in place of the language's way; null when nothing does
 * @param reader what reads it; null when nothing does
 * @param promoted the embedded type whose methods these are; null when they are its own
 */
record SourceType(
        String id,
        String name,
        String home,
        boolean isOwn,
        boolean isExported,
        @Nullable String mapped,
        SourcePlace at,
        @Nullable String writer,
        @Nullable String reader,
        @Nullable String promoted,
        Shape shape) {

    /** Whether its own code writes and reads it, so that the fields tell nothing. */
    boolean isCustom() {
        return writer != null || reader != null;
    }
}
