/** Owns loads on real brokers as text, JSON, CSV and pages: what was measured, beside what was predicted. */
@NullMarked
package dev.flight.report.load;

import org.jspecify.annotations.NullMarked;
