/** Owns brokers: where events come from and go to, named by URL, and what is lost on the way. */
@NullMarked
package dev.flight.broker;

import org.jspecify.annotations.NullMarked;
