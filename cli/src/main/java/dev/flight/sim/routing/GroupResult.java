package dev.flight.sim.routing;

import dev.flight.manifest.Priority;
import dev.flight.sim.Interval;
import java.util.Optional;

/**
 * What became of the messages of one channel to some clients.
 *
 * @param clients what the scenario calls the clients: the platform unless they have a name
 * @param connections how many clients
 * @param tally over all replications
 * @param delivered where the count of delivered messages lies with 95 % confidence: the part of the published ones, from
 *     replication to replication, times all that were published
 * @param latencyMean the same of the mean latency in milliseconds
 * @param p99 the same of the 99th percentile in milliseconds
 */
public record GroupResult(
        String clients,
        String platform,
        String channel,
        Priority priority,
        int connections,
        Tally tally,
        Optional<Interval> delivered,
        Optional<Interval> latencyMean,
        Optional<Interval> p99) {}
