/** Owns RabbitMQ: queues and exchanges as sources and sinks, what is made there, acknowledged and confirmed. */
@NullMarked
package dev.flight.broker.rabbit;

import org.jspecify.annotations.NullMarked;
