package dev.flight.sim.routing;

import dev.flight.profile.Realtime.Overflow;
import dev.flight.routing.Brokers;
import dev.flight.sim.Distribution;
import dev.flight.sim.Streams;
import org.jspecify.annotations.Nullable;

/** The broker: takes messages in, works on them, hands them on to be routed. */
final class BrokerNodes {

    private final RoutingRun run;
    private final Messages messages;
    private final Brokers brokers;
    private final int capacity;
    final BrokerNode[] nodes;
    final Balancer balancer;

    BrokerNodes(RoutingRun run, Streams streams) {
        this.run = run;
        this.messages = run.messages;
        this.brokers = run.scenario.brokers();
        this.capacity = brokers.capacity() == null ? Integer.MAX_VALUE : brokers.capacity();
        this.nodes = new BrokerNode[brokers.nodes()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new BrokerNode(brokers.servers(), brokers.service(), streams.stream("service", i));
        }
        this.balancer = new Balancer(brokers.balance(), nodes);
    }

    /** A message is published: it goes to its client's node, or to another one while that is down. */
    void offer(int message) {
        int connection = messages.connection[message];
        int node = connection == Messages.NONE ? Messages.NONE : run.connections.node[connection];
        if (node == Messages.NONE || !nodes[node].up) {
            node = balancer.choose(connection == Messages.NONE ? message : connection);
        }
        if (node == Messages.NONE) {
            run.publisher.refused(message);
        } else if (nodes[node].service == null) {
            run.router.route(message);
        } else {
            enter(message, node);
        }
    }

    private void enter(int message, int index) {
        BrokerNode node = nodes[index];
        int level = level(message);
        while (node.held >= capacity) {
            int lowest = lowestWaiting(node);
            if (brokers.overflow() != Overflow.DROP_HEAD || lowest < level) {
                give(message, brokers.overflow() == Overflow.REJECT ? Fate.BROKER_FULL : Fate.BROKER_OVERFLOW);
                return;
            }
            int oldest = node.waiting[lowest].take(messages);
            leave(node, oldest);
            give(oldest, Fate.BROKER_OVERFLOW);
        }
        messages.since[message] = run.now;
        node.held++;
        node.heldMax = run.isMeasured() ? Math.max(node.heldMax, node.held) : node.heldMax;
        if (node.hasIdleServer()) {
            serve(node, index, message);
        } else {
            node.waiting[level].add(messages, message);
        }
    }

    private int level(int message) {
        int group = messages.group[message];
        return group >= 0 ? run.groups[group].level : run.channels[-1 - group].level;
    }

    private static int lowestWaiting(BrokerNode node) {
        int level = GroupState.LEVELS - 1;
        while (level >= 0 && node.waiting[level].isEmpty()) {
            level--;
        }
        return level;
    }

    private void give(int message, Fate fate) {
        if (messages.group[message] < 0) {
            run.router.endAll(message, fate);
        } else {
            run.accounts.end(message, fate);
        }
    }

    private void serve(BrokerNode node, int index, int message) {
        Distribution service = node.service;
        long time = service == null ? 0 : service.delay(node.chance);
        int server = node.takeServer(message, run.now);
        run.events.add(run.now + time, Event.of(Event.SERVED, index * brokers.servers() + server, node.failures));
    }

    /** A server is done with its message. */
    void served(int slot, long event) {
        int index = slot / brokers.servers();
        BrokerNode node = nodes[index];
        if (!Event.isOf(event, node.failures)) {
            return;
        }
        int message = stop(node, slot % brokers.servers());
        node.served++;
        leave(node, message);
        int next = node.next(messages);
        if (next != Messages.NONE) {
            serve(node, index, next);
        }
        run.router.route(message);
    }

    private int stop(BrokerNode node, int server) {
        double worked = run.measured(node.servingSince[server]);
        int message = node.freeServer(server);
        node.servedNanos += worked;
        work(message, worked);
        return message;
    }

    private void work(int message, double nanos) {
        int group = messages.group[message];
        if (group >= 0) {
            run.groups[group].tally.servedNanos += nanos;
            return;
        }
        int[] all = run.channels[-1 - group].groups;
        for (int each : all) {
            run.groups[each].tally.servedNanos += nanos / all.length;
        }
    }

    private void leave(BrokerNode node, int message) {
        node.held--;
        node.heldNanos += run.measured(messages.since[message]);
    }

    /** A node fails: what its servers worked on waits again, if the node keeps it; or all that it held is lost. */
    void fail(int index) {
        BrokerNode node = nodes[index];
        node.up = false;
        node.failures++;
        for (int server = node.serving.length - 1; server >= 0; server--) {
            if (node.serving[server] != Messages.NONE) {
                int message = stop(node, server);
                node.waiting[level(message)].push(messages, message);
            }
        }
        node.rest();
        if (!brokers.durable()) {
            loseAll(node);
        }
        run.tracer.node("broker-down", index);
    }

    private void loseAll(BrokerNode node) {
        for (int message = node.next(messages); message != Messages.NONE; message = node.next(messages)) {
            leave(node, message);
            give(message, Fate.BROKER_DOWN);
        }
    }

    /** A node is there again, and goes on with what waits. */
    void restore(int index) {
        BrokerNode node = nodes[index];
        node.up = true;
        run.tracer.node("broker-up", index);
        while (node.hasIdleServer()) {
            int message = node.next(messages);
            if (message == Messages.NONE) {
                return;
            }
            serve(node, index, message);
        }
    }

    /** A node takes another time for each message from now on; null for the scenario's. */
    void slow(int index, @Nullable Distribution service) {
        nodes[index].service = service == null ? brokers.service() : service;
    }

    /** Adds what was begun and is not done with when the run ends. */
    void close() {
        for (BrokerNode node : nodes) {
            for (int server = 0; server < node.serving.length; server++) {
                int message = node.serving[server];
                if (message != Messages.NONE) {
                    node.servedNanos += run.measured(node.servingSince[server]);
                    node.heldNanos += run.measured(messages.since[message]);
                }
            }
            for (int message = node.next(messages); message != Messages.NONE; message = node.next(messages)) {
                node.heldNanos += run.measured(messages.since[message]);
            }
        }
    }
}
