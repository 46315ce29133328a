/** Owns the contract's events as Java records and their JSON. */
@NullMarked
package dev.flight.event;

import org.jspecify.annotations.NullMarked;
