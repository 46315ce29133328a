/** Owns the report on a simulation of routing: the answer for each of the clients, and the report as text, JSON, CSV and a page. */
@NullMarked
package dev.flight.report.routing;

import org.jspecify.annotations.NullMarked;
