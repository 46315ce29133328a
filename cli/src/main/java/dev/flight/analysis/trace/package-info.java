/** Owns recorded traces as series: what each session, purpose and site asks for and keeps. */
@NullMarked
package dev.flight.analysis.trace;

import org.jspecify.annotations.NullMarked;
