/** Testees that are programs of their own: their processes, the protocol that they speak, what goes wrong with them. */
@NullMarked
package dev.flight.conformance.testee;

import org.jspecify.annotations.NullMarked;
