package dev.flight.sim.routing;

import java.util.OptionalLong;

/**
 * What became of the connections of some clients, over all replications.
 *
 * @param budget how many bytes the queue of one of them may take: the platform's share for network buffers; empty where
 *     it has no limit
 * @param disconnects how often a connection broke
 * @param reconnects how often a client was connected again
 * @param fallbacks how often a client gave up its way to connect for another
 * @param failedPolls how often a client polled in vain although messages waited
 * @param shrinks how often a queue shrank under memory pressure
 */
public record ClientsResult(
        String clients,
        String platform,
        int connections,
        OptionalLong budget,
        long disconnects,
        long reconnects,
        long fallbacks,
        long failedPolls,
        long shrinks,
        Course course) {

    /** With what another replication adds. */
    ClientsResult plus(ClientsResult other) {
        course.add(other.course);
        return new ClientsResult(
                clients,
                platform,
                connections,
                budget,
                disconnects + other.disconnects,
                reconnects + other.reconnects,
                fallbacks + other.fallbacks,
                failedPolls + other.failedPolls,
                shrinks + other.shrinks,
                course);
    }
}
