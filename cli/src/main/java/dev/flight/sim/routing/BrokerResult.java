package dev.flight.sim.routing;

/**
 * What a broker node did, over all replications.
 *
 * @param node counted from 1
 * @param served messages that it was done with
 * @param utilisation the part of its servers' time that they worked
 * @param depthMean how many messages it held, those that it worked on among them: the mean over time
 */
public record BrokerResult(int node, long served, double utilisation, double depthMean, int depthMax) {

    /** With what another replication adds. */
    BrokerResult plus(BrokerResult other) {
        return new BrokerResult(
                node,
                served + other.served,
                utilisation + other.utilisation,
                depthMean + other.depthMean,
                Math.max(depthMax, other.depthMax));
    }
}
