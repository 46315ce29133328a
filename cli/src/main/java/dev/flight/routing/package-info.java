/** Owns the scenario of a routing simulation: clients, channels, load, brokers, links and faults, and its reader. */
@NullMarked
package dev.flight.routing;

import org.jspecify.annotations.NullMarked;
