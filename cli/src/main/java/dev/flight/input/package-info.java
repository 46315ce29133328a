/** Owns what is read: files, folders, patterns and standard input, up to located documents. */
@NullMarked
package dev.flight.input;

import org.jspecify.annotations.NullMarked;
