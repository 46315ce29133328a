package dev.flight.sim.memory;

import dev.flight.expect.Quantity;

/**
 * A metric over several replications: its mean and 95 % confidence interval (Student's t).
 *
 * @param region the region that it is of
 * @param metric as in expectations
 */
public record MetricInterval(String region, String metric, Quantity quantity, double mean, double low, double high) {}
