/** Owns what pages are built of: the frame with its style, plots, bars and tables; it knows nothing of what they show. */
@NullMarked
package dev.flight.report.html;

import org.jspecify.annotations.NullMarked;
