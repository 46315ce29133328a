package dev.flight.sim.routing;

import dev.flight.routing.Fault;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.Summary;
import dev.flight.unit.TimeSpan;
import java.util.ArrayList;
import java.util.List;
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
        private final List<Tally> tallies = new ArrayList<>();
        private final List<Summary> delivered = new ArrayList<>();
        private final List<Summary> means = new ArrayList<>();
        private final List<Summary> p99s = new ArrayList<>();
        private final List<BrokerResult> brokers = new ArrayList<>();
        private final List<ClientsResult> clients = new ArrayList<>();
        private final List<GroupState> groups = new ArrayList<>();
        private long events;

        Totals(RoutingScenario scenario, RoutingOptions options) {
            this.scenario = scenario;
            this.options = options;
        }

        void add(RoutingRun run) {
            boolean first = groups.isEmpty();
            for (int i = 0; i < run.groups.length; i++) {
                if (first) {
                    groups.add(run.groups[i]);
                    tallies.add(new Tally());
                    delivered.add(new Summary());
                    means.add(new Summary());
                    p99s.add(new Summary());
                }
                add(i, run.groups[i].tally);
            }
            addBrokers(run, brokers.isEmpty());
            addClients(run, clients.isEmpty());
            events += run.eventCount;
        }

        private void add(int i, Tally tally) {
            tallies.get(i).add(tally);
            if (tally.published() > 0) {
                delivered.get(i).add((double) tally.delivered() / tally.published());
            }
            if (tally.delivered() > 0) {
                means.get(i).add(tally.latencyMean());
                p99s.get(i).add(tally.latency(0.99));
            }
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
            List<GroupResult> results = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                results.add(group(i));
            }
            return new RoutingResult(
                    scenario.name(),
                    options.source(),
                    scenario.seed(),
                    scenario.replications(),
                    scenario.warmup(),
                    scenario.loadEnd(),
                    results,
                    clients,
                    brokers,
                    shades(scenario),
                    scenario.brokers().nodes() * scenario.brokers().servers(),
                    events,
                    List.of());
        }

        private GroupResult group(int i) {
            GroupState group = groups.get(i);
            return new GroupResult(
                    group.clients.clients.name(),
                    group.clients.clients.platform(),
                    group.channel.name(),
                    group.channel.priority(),
                    group.clients.count,
                    tallies.get(i),
                    delivered
                            .get(i)
                            .interval()
                            .map(each -> each.times((double) tallies.get(i).published())),
                    means.get(i).interval(),
                    p99s.get(i).interval());
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
