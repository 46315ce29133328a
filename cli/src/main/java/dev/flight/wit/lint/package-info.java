/** Owns the rules for contracts: names, docs, gates, and what JSON makes of types; one class a rule. */
@NullMarked
package dev.flight.wit.lint;

import org.jspecify.annotations.NullMarked;
