/** Owns the rules for platform profiles: one class a rule, and the list of them. */
@NullMarked
package dev.flight.profile.rule;

import org.jspecify.annotations.NullMarked;
