package dev.flight.sim.routing;

import dev.flight.routing.Fault;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a scenario as often as it says and puts the results together, in order: the same for any number of threads. */
public final class RoutingSimulation {

    private RoutingSimulation() {}

    /** Runs a scenario that is complete. */
    public static RoutingResult run(RoutingScenario scenario, RoutingOptions options) {
        Totals totals = new Totals(scenario, options);
        int threads = Math.min(options.threads(), scenario.replications());
        if (threads == 1) {
            for (int i = 0; i < scenario.replications(); i++) {
                totals.add(replication(scenario, i, options));
            }
            return totals.result();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            addAll(totals, scenario, options, threads, pool);
        } finally {
            pool.shutdownNow();
        }
        return totals.result();
    }

    private static RoutingRun replication(RoutingScenario scenario, int index, RoutingOptions options) {
        RoutingRun run = new RoutingRun(scenario, index, options);
        run.run();
        return run;
    }

    /** Only as many runs as there are threads are under way or waiting to be added: a large one takes much memory. */
    private static void addAll(
            Totals totals, RoutingScenario scenario, RoutingOptions options, int threads, ExecutorService pool) {
        List<Future<RoutingRun>> ahead = new ArrayList<>();
        int begun = 0;
        for (int i = 0; i < scenario.replications(); i++) {
            while (begun < scenario.replications() && begun < i + threads) {
                int index = begun++;
                ahead.add(pool.submit(() -> replication(scenario, index, options)));
            }
            totals.add(get(ahead.remove(0)));
        }
    }

    private static RoutingRun get(Future<RoutingRun> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a replication failed", failure.getCause());
        }
    }

    /** What replications add up to. */
    private static final class Totals {

        private final RoutingScenario scenario;
        private final RoutingOptions options;
        private final List<GroupTotal> groups = new ArrayList<>();
        private final List<BrokerResult> brokers = new ArrayList<>();
        private final List<ClientsResult> clients = new ArrayList<>();
        private long events;

        Totals(RoutingScenario scenario, RoutingOptions options) {
            this.scenario = scenario;
            this.options = options;
        }

        void add(RoutingRun run) {
            boolean first = groups.isEmpty();
            for (int i = 0; i < run.groups.length; i++) {
                if (first) {
                    groups.add(new GroupTotal(run.groups[i]));
                }
                groups.get(i).add(run.groups[i].tally);
            }
            addBrokers(run, brokers.isEmpty());
            addClients(run, clients.isEmpty());
            events += run.eventCount;
        }

        private void addBrokers(RoutingRun run, boolean first) {
            for (int i = 0; i < run.brokers.nodes.length; i++) {
                BrokerResult one = broker(run, i);
                if (first) {
                    brokers.add(one);
                } else {
                    brokers.set(i, brokers.get(i).plus(one));
                }
            }
        }

        private BrokerResult broker(RoutingRun run, int i) {
            BrokerNode node = run.brokers.nodes[i];
            double time = Math.max(1, run.toNanos - run.fromNanos) * (double) scenario.replications();
            return new BrokerResult(
                    i + 1,
                    node.served,
                    node.servedNanos / time / scenario.brokers().servers(),
                    node.heldNanos / time,
                    node.heldMax);
        }

        private void addClients(RoutingRun run, boolean first) {
            for (int i = 0; i < run.clients.length; i++) {
                ClientState state = run.clients[i];
                ClientsResult one = new ClientsResult(
                        state.clients.name(),
                        state.clients.platform(),
                        state.count,
                        state.budget == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(state.budget),
                        state.disconnects,
                        state.reconnects,
                        state.fallbacks,
                        state.failedPolls,
                        state.shrinks,
                        state.course);
                if (first) {
                    clients.add(one);
                } else {
                    clients.set(i, clients.get(i).plus(one));
                }
            }
        }

        RoutingResult result() {
            return new RoutingResult(
                    scenario.name(),
                    options.source(),
                    scenario.seed(),
                    scenario.replications(),
                    scenario.warmup(),
                    scenario.loadEnd(),
                    groups.stream().map(GroupTotal::result).toList(),
                    clients,
                    brokers,
                    shades(scenario),
                    scenario.brokers().nodes() * scenario.brokers().servers(),
                    events,
                    List.of());
        }
    }

    private static List<RoutingResult.Shade> shades(RoutingScenario scenario) {
        return scenario.faults().stream()
                .map(fault -> new RoutingResult.Shade(what(fault), fault.at(), new TimeSpan(fault.endNanos())))
                .toList();
    }

    private static String what(Fault fault) {
        if (fault instanceof Fault.BrokerDown down) {
            return "broker " + down.node() + " down";
        }
        if (fault instanceof Fault.BrokerSlow slow) {
            return "broker " + slow.node() + " slow";
        }
        if (fault instanceof Fault.LinkTrouble trouble) {
            return trouble.clients() + (trouble.down() ? " link down" : " link troubled");
        }
        if (fault instanceof Fault.Disconnect disconnect) {
            return disconnect.clients() + " disconnected";
        }
        return ((Fault.MemoryPressure) fault).clients() + " under pressure";
    }
}
