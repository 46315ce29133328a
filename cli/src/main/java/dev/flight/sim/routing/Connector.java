package dev.flight.sim.routing;

import dev.flight.profile.Realtime.ConnectionMode;
import dev.flight.sim.Streams;

/** Connects clients, breaks their connections, and has them connect again or fall back to polling, as their platform says. */
final class Connector {

    private final RoutingRun run;
    private final Connections connections;

    Connector(RoutingRun run) {
        this.run = run;
        this.connections = run.connections;
    }

    /** All clients are connected; those that poll do so at a time of their own within the interval. */
    void begin(Streams streams) {
        for (ClientState clients : run.clients) {
            Streams own = streams.part("clients/" + clients.clients.name());
            for (int i = 0; i < clients.count; i++) {
                int connection = clients.first + i;
                connections.phase[connection] = own.stream("phase", i).below(clients.intervalNanos);
                attach(connection, run.brokers.balancer.choose(connection));
                connections.set(connection, clients.polls ? Connections.POLLING : Connections.UP);
                expectBreak(connection, clients);
            }
        }
    }

    private void attach(int connection, int node) {
        connections.node[connection] = node;
        run.brokers.nodes[node].connections++;
    }

    private void detach(int connection) {
        run.brokers.nodes[connections.node[connection]].connections--;
        connections.node[connection] = Messages.NONE;
    }

    private void expectBreak(int connection, ClientState clients) {
        long lasts = clients.link.connectedNanos();
        if (lasts != Long.MAX_VALUE) {
            run.events.add(run.now + lasts, Event.of(Event.BREAK, connection, connections.stamp[connection]));
        }
    }

    /** Whether a poll of a client gets through to a node: to another one while its own is down. */
    boolean reaches(int connection, ClientState clients) {
        if (clients.link.isDown()) {
            return false;
        }
        int node = connections.node[connection];
        if (node == Messages.NONE || !run.brokers.nodes[node].up) {
            int other = run.brokers.balancer.choose(connection);
            if (other == Messages.NONE) {
                return false;
            }
            if (node != Messages.NONE) {
                detach(connection);
            }
            attach(connection, other);
        }
        return true;
    }

    /** A connection breaks by itself; its client stays away for a while. */
    void breaks(int connection, long event) {
        if (!Event.isOf(event, connections.stamp[connection])) {
            return;
        }
        ClientState clients = run.owner(connection);
        lose(connection, clients);
        connections.set(connection, Connections.AWAY);
        expectConnect(connection, run.now + clients.link.awayNanos());
    }

    /** A client loses its connection, if it has one, and will try to connect again. */
    void drop(int connection) {
        ClientState clients = run.owner(connection);
        boolean first = !clients.polls && connections.is(connection, Connections.UP);
        if (first) {
            lose(connection, clients);
            expectConnect(connection, run.now + waitNanos(connection, clients));
        }
    }

    private void lose(int connection, ClientState clients) {
        connections.stamp[connection]++;
        connections.clear(connection, Connections.UP | Connections.BUSY);
        if (connections.node[connection] != Messages.NONE) {
            detach(connection);
        }
        clients.disconnects++;
        run.tracer.connection("disconnected", connection, clients);
    }

    private void expectConnect(int connection, long at) {
        run.events.add(at, Event.of(Event.CONNECT, connection, connections.stamp[connection]));
    }

    private long waitNanos(int connection, ClientState clients) {
        return clients.reconnectWaits.after(connections.failures[connection] + 1, 0, clients.retryChance);
    }

    /** A client tries to connect: a request and an answer, each of which can be lost. */
    void connect(int connection, long event) {
        if (!Event.isOf(event, connections.stamp[connection])) {
            return;
        }
        ClientState clients = run.owner(connection);
        connections.clear(connection, Connections.AWAY);
        if (clients.polls) {
            resumePolling(connection, clients);
        } else if (clients.link.losesBack() || clients.link.loses()) {
            long noticed = run.now + clients.realtime.timeout().nanos();
            run.events.add(noticed, Event.of(Event.CONNECT_FAILED, connection, connections.stamp[connection]));
        } else if (!run.brokers.balancer.hasNode()) {
            failed(connection, clients);
        } else {
            long there = run.now + clients.link.delay() + clients.link.delay();
            run.events.add(there, Event.of(Event.CONNECTED, connection, connections.stamp[connection]));
        }
    }

    private void resumePolling(int connection, ClientState clients) {
        connected(connection, clients);
        run.sender.expectPoll(connection, clients, run.now);
    }

    /** Nothing came back in time. */
    void failed(int connection, long event) {
        if (Event.isOf(event, connections.stamp[connection])) {
            failed(connection, run.owner(connection));
        }
    }

    /** An attempt to connect failed; after so many the client falls back. */
    private void failed(int connection, ClientState clients) {
        connections.failures[connection]++;
        boolean polls = connections.is(connection, Connections.POLLING);
        if (connections.failures[connection] == run.scenario.fallback().after()) {
            polls |= fallBack(connection, clients);
        }
        long wait = polls ? run.scenario.fallback().probe().nanos() : waitNanos(connection, clients);
        expectConnect(connection, run.now + wait);
    }

    /** Whether a client polls from now on. */
    private boolean fallBack(int connection, ClientState clients) {
        boolean toWebsocket = clients.realtime.connectionMode() == ConnectionMode.WIFI
                && clients.realtime.fallback() == ConnectionMode.WEBSOCKET;
        if (!clients.fallsBackToPolling && !toWebsocket) {
            return false;
        }
        clients.fallbacks++;
        run.tracer.connection("fallback", connection, clients);
        if (clients.fallsBackToPolling) {
            connections.set(connection, Connections.POLLING);
            run.sender.expectPoll(connection, clients, run.now);
        }
        return clients.fallsBackToPolling;
    }

    /** A client is connected, if a node stands when the answer comes. */
    void connected(int connection, long event) {
        if (!Event.isOf(event, connections.stamp[connection])) {
            return;
        }
        ClientState clients = run.owner(connection);
        int node = run.brokers.balancer.choose(connection);
        if (node == Messages.NONE) {
            failed(connection, clients);
            return;
        }
        if (connections.node[connection] != Messages.NONE) {
            detach(connection);
        }
        attach(connection, node);
        connections.clear(connection, Connections.POLLING);
        connections.set(connection, Connections.UP);
        connected(connection, clients);
        run.sender.push(connection, clients);
    }

    private void connected(int connection, ClientState clients) {
        connections.failures[connection] = 0;
        clients.reconnects++;
        run.tracer.connection("connected", connection, clients);
        expectBreak(connection, clients);
    }
}
