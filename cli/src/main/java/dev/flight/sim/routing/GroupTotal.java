package dev.flight.sim.routing;

import dev.flight.sim.Summary;

/** What the replications of one group add up to. */
final class GroupTotal {

    private final GroupState group;
    private final Tally tally = new Tally();
    private final Summary delivered = new Summary();
    private final Summary latencyMean = new Summary();
    private final Summary p99 = new Summary();

    /** Nothing yet; the group is that of any replication. */
    GroupTotal(GroupState group) {
        this.group = group;
    }

    /** Another replication. */
    void add(Tally one) {
        tally.add(one);
        if (one.published() > 0) {
            delivered.add((double) one.delivered() / one.published());
        }
        if (one.delivered() > 0) {
            latencyMean.add(one.latencyMean());
            p99.add(one.latency(0.99));
        }
    }

    GroupResult result() {
        return new GroupResult(
                group.clients.clients.name(),
                group.clients.clients.platform(),
                group.channel.name(),
                group.channel.priority(),
                group.clients.count,
                tally,
                delivered.interval().map(each -> each.times((double) tally.published())),
                latencyMean.interval(),
                p99.interval());
    }
}
