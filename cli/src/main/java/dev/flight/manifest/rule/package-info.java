/** Owns the rules for manifests: one class a rule, and the list of them. */
@NullMarked
package dev.flight.manifest.rule;

import org.jspecify.annotations.NullMarked;
