/** Owns the allocation manifest: what a program asks of a platform's memory and channels, and its exact peak. */
@NullMarked
package dev.flight.manifest;

import org.jspecify.annotations.NullMarked;
