/** Owns what every kind of scenario is written with: distributions, and rates that change. */
@NullMarked
package dev.flight.scenario;

import org.jspecify.annotations.NullMarked;
