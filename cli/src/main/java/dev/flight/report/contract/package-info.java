/** Owns the reports on contracts: what changed between two, as text and JSON. */
@NullMarked
package dev.flight.report.contract;

import org.jspecify.annotations.NullMarked;
