package dev.flight.wit;

/**
 * A file to read.
 *
 * @param path as findings show it
 * @param folder files of one folder may leave out what package they are of
 * @param isDependency whether it stands in {@code deps}
 */
record WitFile(String path, String text, String folder, boolean isDependency) {}
