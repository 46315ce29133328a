package dev.flight.mistakes.util;

/** In a package whose name does not say what it holds. */
public final class Anything {}
