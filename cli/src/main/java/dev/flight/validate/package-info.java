/** Owns one run of validation: the files, what each of them is, what is suppressed or known before, and the result. */
@NullMarked
package dev.flight.validate;

import org.jspecify.annotations.NullMarked;
