package dev.flight.expect;

/**
 * What is wrong with an expression.
 *
 * @param index where, counted in characters from 0
 */
public record Mistake(int index, String problem, String hint) {}
