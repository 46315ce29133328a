package dev.flight.sim.routing;

import dev.flight.routing.Brokers.Balance;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import java.util.Arrays;

/** Chooses a node for a client, among those that are up. */
final class Balancer {

    /** So many points of the ring for each node: the share of a node is then its part within about a tenth. */
    private static final int POINTS = 128;

    private static final Streams RING = new Streams(0).part("ring");

    private final Balance balance;
    private final BrokerNode[] nodes;
    private final long[] points;
    private final int[] owners;
    private int last = Messages.NONE;

    Balancer(Balance balance, BrokerNode[] nodes) {
        this.balance = balance;
        this.nodes = nodes;
        this.points = new long[balance == Balance.CONSISTENT_HASH ? nodes.length * POINTS : 0];
        this.owners = new int[points.length];
        for (int node = 0; node * POINTS < points.length; node++) {
            RandomStream hash = RING.stream("node", node);
            for (int i = 0; i < POINTS; i++) {
                points[node * POINTS + i] = hash.bits();
            }
        }
        long[] unsorted = points.clone();
        Arrays.sort(points);
        for (int i = 0; i < unsorted.length; i++) {
            owners[Arrays.binarySearch(points, unsorted[i])] = i / POINTS;
        }
    }

    /** A node that is up; {@link Messages#NONE} when none is. */
    int choose(int client) {
        return switch (balance) {
            case ROUND_ROBIN -> nextUp();
            case LEAST_CONNECTIONS -> fewest();
            case CONSISTENT_HASH -> onRing(RING.stream("client", client).bits());
        };
    }

    /** Whether a node is up. */
    boolean hasNode() {
        for (BrokerNode node : nodes) {
            if (node.up) {
                return true;
            }
        }
        return false;
    }

    private int nextUp() {
        for (int i = 1; i <= nodes.length; i++) {
            int node = (last + i) % nodes.length;
            if (nodes[node].up) {
                last = node;
                return node;
            }
        }
        return Messages.NONE;
    }

    private int fewest() {
        int fewest = Messages.NONE;
        for (int node = 0; node < nodes.length; node++) {
            boolean fewer = fewest == Messages.NONE || nodes[node].connections < nodes[fewest].connections;
            fewest = nodes[node].up && fewer ? node : fewest;
        }
        return fewest;
    }

    private int onRing(long hash) {
        int found = Arrays.binarySearch(points, hash);
        int start = found < 0 ? -found - 1 : found;
        for (int i = 0; i < points.length; i++) {
            int node = owners[(start + i) % points.length];
            if (nodes[node].up) {
                return node;
            }
        }
        return Messages.NONE;
    }
}
