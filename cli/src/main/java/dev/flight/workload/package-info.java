/** Owns workloads made up from manifests and scenarios: what would happen to a heap, from a seed. */
@NullMarked
package dev.flight.workload;

import org.jspecify.annotations.NullMarked;
