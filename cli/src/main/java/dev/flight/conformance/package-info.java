/** Whether programs read and write the contract's types as it says: questions, what is due, verdicts. */
@NullMarked
package dev.flight.conformance;

import org.jspecify.annotations.NullMarked;
