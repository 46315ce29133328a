package dev.flight.diagnostic;

/** A second place that explains a finding, as where a limit was set. */
public record Related(String message, Location at) {}
