package dev.flight.sim.routing;

import dev.flight.profile.Catalogue;
import dev.flight.routing.RoutingScenario;
import dev.flight.routing.RoutingScenarioReader;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/**
 * Events a second: of M/M/1 through the whole model of routing, of a fleet of a thousand devices, and of M/M/1 as SSJ's
 * examples write it, with an event for each arrival and each departure.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class RoutingBenchmark {

    private static final double SSJ_END = 1_000_000;

    private RoutingScenario queue;
    private RoutingScenario fleet;

    /** What is counted. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** Events, which JMH makes events a second. */
        public long events;
    }

    /** Reads the scenarios. */
    @Setup
    public void read() throws IOException {
        queue = scenario("queueing/m-m-1.yaml");
        fleet = scenario("bench/fleet.yaml");
    }

    private static RoutingScenario scenario(String name) throws IOException {
        Path file = Path.of("..", "fixtures", "scenarios").resolve(name);
        var document = Objects.requireNonNull(
                new YamlReader().read(name, Files.readAllBytes(file)).value());
        var read = RoutingScenarioReader.read(document.root(), Catalogue.builtin(), file);
        return Objects.requireNonNull(read.value(), () -> read.findings().toString())
                .withReplications(1);
    }

    @Benchmark
    public RoutingResult oneQueue(Count count) {
        return counted(queue, count);
    }

    @Benchmark
    public RoutingResult fleetOfAThousand(Count count) {
        return counted(fleet, count);
    }

    private static RoutingResult counted(RoutingScenario scenario, Count count) {
        RoutingResult result = RoutingSimulation.run(scenario, RoutingOptions.of("bench"));
        count.events += result.events();
        return result;
    }

    @Benchmark
    public double oneQueueOfSsj(Count count) {
        SsjQueue model = new SsjQueue();
        model.simulator.init();
        model.new Arrival().schedule(model.between.nextDouble());
        model.simulator.start();
        count.events += model.events;
        return model.sojourns.average();
    }

    /** M/M/1 in SSJ: lambda 0.8, mu 1. */
    private static final class SsjQueue {

        private final Simulator simulator = new Simulator();
        private final ExponentialGen between = new ExponentialGen(new MRG32k3a(), 0.8);
        private final ExponentialGen service = new ExponentialGen(new MRG32k3a(), 1);
        private final Deque<Double> inSystem = new ArrayDeque<>();
        private final Tally sojourns = new Tally();
        private long events;

        private final class Arrival extends Event {

            Arrival() {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                if (simulator.time() > SSJ_END) {
                    simulator.stop();
                    return;
                }
                new Arrival().schedule(between.nextDouble());
                inSystem.addLast(simulator.time());
                if (inSystem.size() == 1) {
                    new Departure().schedule(service.nextDouble());
                }
            }
        }

        private final class Departure extends Event {

            Departure() {
                super(simulator);
            }

            @Override
            public void actions() {
                events++;
                sojourns.add(simulator.time() - inSystem.removeFirst());
                if (!inSystem.isEmpty()) {
                    new Departure().schedule(service.nextDouble());
                }
            }
        }
    }
}
