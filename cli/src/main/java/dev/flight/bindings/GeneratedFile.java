package dev.flight.bindings;

/**
 * A file that a generator wrote, in memory.
 *
 * @param path relative to the folder of output, with {@code /}
 * @param text with {@code \n} at the end of each line
 */
public record GeneratedFile(String path, String text) {}
