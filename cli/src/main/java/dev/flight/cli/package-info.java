/** Owns the command line: one command a file, their wiring, and the exit codes. */
@NullMarked
package dev.flight.cli;

import org.jspecify.annotations.NullMarked;
