/** Java for a contract: records, sealed interfaces and enums with strict JSON codecs, on the JDK alone. */
@NullMarked
package dev.flight.bindings.java;

import org.jspecify.annotations.NullMarked;
