package dev.flight.load;

import dev.flight.routing.Fault;
import dev.flight.routing.RoutingScenario;
import java.util.ArrayList;
import java.util.List;

/** What of a scenario a load leaves out, and why. */
public final class LeftOut {

    private LeftOut() {}

    /** A sentence for each part. */
    public static List<String> of(RoutingScenario scenario) {
        List<String> parts = new ArrayList<>();
        parts.add("links, polling, batches and queues of clients: one subscriber stands for all of them, and latency"
                + " ends where it receives; what is predicted ends there too, to client goes on");
        scenario.faults().forEach(fault -> parts.add(sentence(fault)));
        if (scenario.channels().stream().anyMatch(each -> each.malformed() > 0 || each.replayed() > 0)) {
            parts.add("malformed and replayed messages: all are sent well-formed and once");
        }
        return parts;
    }

    private static String sentence(Fault fault) {
        String when = " at " + fault.at();
        if (fault instanceof Fault.BrokerDown down) {
            return "broker " + down.node() + " down" + when
                    + ": Flight does not stop a broker; stop it yourself, and the report shows what that costs";
        }
        if (fault instanceof Fault.BrokerSlow slow) {
            return "broker " + slow.node() + " slow" + when + ": a real broker takes the time that it takes";
        }
        if (fault instanceof Fault.LinkTrouble trouble) {
            return "trouble of the link of " + trouble.clients() + when + ": the subscriber is not behind that link";
        }
        if (fault instanceof Fault.Disconnect disconnect) {
            return "disconnection of " + disconnect.clients() + when + ": one subscriber stands for all clients";
        }
        return "memory pressure of " + ((Fault.MemoryPressure) fault).clients() + when
                + ": it shrinks queues of clients, which a broker does not have";
    }
}
