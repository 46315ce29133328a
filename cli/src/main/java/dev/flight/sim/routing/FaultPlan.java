package dev.flight.sim.routing;

import dev.flight.routing.Fault;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong, and when it is over. Of faults that overlap at one place, the later in the scenario counts. */
final class FaultPlan {

    private final RoutingRun run;
    private final List<Fault> faults;
    private final boolean[] on;
    private final RandomStream chance;

    FaultPlan(RoutingRun run, Streams streams) {
        this.run = run;
        this.faults = run.scenario.faults();
        this.on = new boolean[faults.size()];
        this.chance = streams.stream("disconnect");
    }

    void begin() {
        for (int i = 0; i < faults.size(); i++) {
            run.events.add(faults.get(i).at().nanos(), Event.of(Event.FAULT_BEGINS, i));
            if (!(faults.get(i) instanceof Fault.Disconnect)) {
                run.events.add(faults.get(i).endNanos(), Event.of(Event.FAULT_ENDS, i));
            }
        }
    }

    void begins(int index) {
        on[index] = true;
        apply(faults.get(index));
    }

    void ends(int index) {
        on[index] = false;
        apply(faults.get(index));
    }

    /** Makes things at the place of a fault as the faults say that are on there. */
    private void apply(Fault fault) {
        if (fault instanceof Fault.BrokerDown down) {
            stand(down.node() - 1);
        } else if (fault instanceof Fault.BrokerSlow slow) {
            work(slow.node() - 1);
        } else if (fault instanceof Fault.LinkTrouble trouble) {
            link(run.clients(trouble.clients()));
        } else if (fault instanceof Fault.MemoryPressure pressure) {
            press(run.clients(pressure.clients()));
        } else if (fault instanceof Fault.Disconnect disconnect) {
            disconnect(run.clients(disconnect.clients()), disconnect.part());
        }
    }

    private <F extends Fault> List<F> on(Class<F> kind) {
        List<F> all = new ArrayList<>();
        for (int i = 0; i < on.length; i++) {
            if (on[i] && kind.isInstance(faults.get(i))) {
                all.add(kind.cast(faults.get(i)));
            }
        }
        return all;
    }

    private void stand(int node) {
        boolean down = on(Fault.BrokerDown.class).stream().anyMatch(each -> each.node() == node + 1);
        if (down == !run.brokers.nodes[node].up) {
            return;
        }
        if (!down) {
            run.brokers.restore(node);
            return;
        }
        run.brokers.fail(node);
        for (int connection = 0; connection < run.connections.count; connection++) {
            if (run.connections.node[connection] == node) {
                run.connector.drop(connection);
            }
        }
    }

    private void work(int node) {
        List<Fault.BrokerSlow> slow = on(Fault.BrokerSlow.class).stream()
                .filter(each -> each.node() == node + 1)
                .toList();
        run.brokers.slow(node, slow.isEmpty() ? null : slow.get(slow.size() - 1).service());
    }

    private void link(ClientState clients) {
        boolean wasDown = clients.link.isDown();
        clients.link.apply(on(Fault.LinkTrouble.class).stream()
                .filter(each -> each.clients().equals(clients.clients.name()))
                .toList());
        for (int i = 0; !wasDown && clients.link.isDown() && i < clients.count; i++) {
            run.connector.drop(clients.first + i);
        }
    }

    private void press(ClientState clients) {
        boolean pressed = on(Fault.MemoryPressure.class).stream()
                .anyMatch(each -> each.clients().equals(clients.clients.name()));
        if (pressed != clients.underPressure) {
            run.outbox.press(clients, pressed);
        }
    }

    private void disconnect(ClientState clients, double part) {
        for (int i = 0; i < clients.count; i++) {
            if (chance.uniform() < part) {
                run.connector.drop(clients.first + i);
            }
        }
    }
}
