/** WIT as it is written: its text, tokens and tree, and what is wrong with them before any name is looked up. */
@NullMarked
package dev.flight.wit.syntax;

import org.jspecify.annotations.NullMarked;
