package dev.flight.workload;

import dev.flight.manifest.Demand;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.sim.Streams;
import dev.flight.trace.Holders;
import dev.flight.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario as it runs on a platform: the manifest's allocations and over them the phases, up to the end of the phase
 * that ends last. What is live then stays live.
 *
 * <p>At a moment, what frees goes before what allocates; then the manifest goes first, the history, the queue, and the
 * phases in their order. The same seed gives the same operations on every JDK, and as far as the manifest does not differ
 * between platforms, on every platform. Memory is bounded by what is live.
 */
public final class ScenarioWorkload implements Workload {

    private final Stage stage;
    private final Activities activities;
    private final boolean responds;
    private final long endNanos;
    private long nowNanos;

    /** The scenario as its seed has it. */
    public ScenarioWorkload(MemoryScenario scenario, PlatformProfile profile) {
        this(scenario, profile, new Streams(scenario.seed()));
    }

    /** One of several runs of the scenario that differ by chance only; the first is number 0. */
    public ScenarioWorkload(MemoryScenario scenario, PlatformProfile profile, int replication) {
        this(scenario, profile, new Streams(scenario.seed()).replication(replication));
    }

    private ScenarioWorkload(MemoryScenario scenario, PlatformProfile profile, Streams streams) {
        stage = new Stage(profile, Demand.of(scenario.manifest(), profile).sessions(), streams);
        responds = scenario.respond();
        endNanos = scenario.end().nanos();
        List<Activity> all = new ArrayList<>();
        all.add(Groups.ofManifest(stage));
        if (scenario.history() != null) {
            all.add(scenario.history().on(stage, endNanos));
        }
        if (scenario.queue() != null) {
            all.add(scenario.queue().on(stage, endNanos));
        }
        scenario.phases().forEach(phase -> all.add(phase.on(stage)));
        activities = new Activities(all);
    }

    @Override
    public boolean next(Operation into) {
        boolean found = activities.next(into, endNanos);
        nowNanos = found ? into.atNanos : nowNanos;
        return found;
    }

    @Override
    public Holders holders() {
        return stage.holders();
    }

    @Override
    public void respond(Pressure.Response response, long atNanos) {
        if (responds) {
            nowNanos = Math.max(nowNanos, atNanos);
            activities.respond(response, nowNanos);
        }
    }

    @Override
    public void relax(long atNanos) {
        activities.relax();
    }
}
