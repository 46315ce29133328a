/** Owns what can be told of a routing simulation before it runs: its rules, and the rates they reckon with. */
@NullMarked
package dev.flight.routing.rule;

import org.jspecify.annotations.NullMarked;
