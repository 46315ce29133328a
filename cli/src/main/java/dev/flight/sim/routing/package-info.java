/** Owns the simulation of message routing: brokers, connections, queues, links, acknowledgements, retries, results. */
@NullMarked
package dev.flight.sim.routing;

import org.jspecify.annotations.NullMarked;
