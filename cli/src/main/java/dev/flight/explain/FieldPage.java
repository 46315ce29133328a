package dev.flight.explain;

public record FieldPage(String text) {}
