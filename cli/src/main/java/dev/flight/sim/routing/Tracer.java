package dev.flight.sim.routing;

import org.jspecify.annotations.Nullable;

/** Tells a trace what happens in a run, if there is one to tell. */
final class Tracer {

    private final RoutingRun run;
    private final @Nullable RoutingTrace trace;

    Tracer(RoutingRun run, @Nullable RoutingTrace trace) {
        this.run = run;
        this.trace = trace;
    }

    /** Something happened to a message. */
    void message(String what, int message, @Nullable String detail) {
        if (trace != null) {
            tell(trace, what, message, detail);
        }
    }

    private void tell(RoutingTrace to, String what, int message, @Nullable String detail) {
        int group = run.messages.group[message];
        long id = run.messages.ids[message];
        if (group < 0) {
            to.event(run.now, what, id, "", -1, run.channels[-1 - group].channel.name(), detail);
            return;
        }
        ClientState clients = run.groups[group].clients;
        int client = run.messages.connection[message] - clients.first;
        to.event(run.now, what, id, clients.clients.name(), client, run.groups[group].channel.name(), detail);
    }

    /** Something happened to a connection. */
    void connection(String what, int connection, ClientState clients) {
        if (trace != null) {
            trace.event(run.now, what, 0, clients.clients.name(), connection - clients.first, "", null);
        }
    }

    /** Something happened to a broker node. */
    void node(String what, int node) {
        if (trace != null) {
            trace.event(run.now, what, 0, "", -1, "", "node " + (node + 1));
        }
    }
}
