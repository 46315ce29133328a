package dev.flight.plan;

import dev.flight.manifest.Demand;
import dev.flight.manifest.Session;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Map;

/**
 * Sessions divided over machines of one size so that on each, at every moment, what its sessions hold together fits.
 *
 * <p>First-fit decreasing and best-fit decreasing place the sessions with the highest peak first, into the first machine
 * with room or the one that it leaves the least room in. First-fit decreasing never needs more than
 * {@code floor((11 OPT + 6) / 9)} machines for sessions of constant size (Dosa, 2007).
 *
 * <p>In huge manifests (sessions x moments over 400,000) moments in a row are taken together, each session with the most
 * that it holds in them: what is said to fit then fits, and a few machines more may be asked for than need be.
 *
 * @param capacity what one machine holds
 * @param firstFit machines that first-fit decreasing needs
 * @param bestFit machines that best-fit decreasing needs
 * @param lowerBound no division needs fewer
 * @param machines the better of the two divisions: for each machine, how many instances of each session; no more than
 *     {@link #MOST_MACHINES} of them
 * @param tooLarge sessions of which one instance alone does not fit
 */
public record Packing(
        ByteSize capacity, int firstFit, int bestFit, int lowerBound, List<Machine> machines, List<Session> tooLarge) {

    /** So many machines are listed one by one; more are only counted. */
    public static final int MOST_MACHINES = 100_000;

    /** One machine: how many instances of each session by id, and the most they hold together. */
    public record Machine(Map<String, Long> sessions, ByteSize peak) {}

    public Packing {
        machines = List.copyOf(machines);
        tooLarge = List.copyOf(tooLarge);
    }

    public static Packing of(Demand demand, ByteSize capacity) {
        Packer packer = new Packer(SessionLoad.of(demand), capacity.bytes());
        boolean exact = SessionLoad.together(demand) == 1;
        // Of moments taken together the largest figures may never have met: only their true peak bounds from below.
        return packer.pack(
                exact
                        ? packer.lowerBound()
                        : packer.lowerBound(demand.heapPeak().size()));
    }

    /** The machines that the better division needs. */
    public int needed() {
        return Math.min(firstFit, bestFit);
    }

    /** Whether the sessions can be divided over so many machines. */
    public boolean fits(int available) {
        return tooLarge.isEmpty() && needed() <= available;
    }
}
