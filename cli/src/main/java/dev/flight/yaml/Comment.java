package dev.flight.yaml;

import dev.flight.diagnostic.Location;

/**
 * A comment.
 *
 * @param text what stands behind the {@code #}, without the blanks around it
 * @param alone whether the line holds nothing else
 */
public record Comment(Location at, String text, boolean alone) {}
