/** Owns static conformance: the types of hand-written sources, read by their own languages' tools, held against a contract. */
@NullMarked
package dev.flight.conformance.source;

import org.jspecify.annotations.NullMarked;
