package dev.flight.sim.memory;

/**
 * Pressure stall information: the part of the time in which sessions waited for memory, as moving averages over 10, 60
 * and 300 seconds.
 *
 * <p>The arithmetic is the Linux kernel's, in fixed point with 11 binary places: each period of 2 s the average decays by
 * 1677/2048, 1981/2048 or 2034/2048 (e^(-2/10), e^(-2/60), e^(-2/300)) and takes the period's percentage in. Source:
 * {@code kernel/sched/psi.c} and {@code calc_load} in {@code include/linux/sched/loadavg.h}.
 */
public final class StallAverages {

    static final long PERIOD_NANOS = 2_000_000_000L;

    private static final int FIXED_ONE = 1 << 11;
    private static final int[] DECAY = {1677, 1981, 2034};

    private final long[] averages = new long[DECAY.length];
    private long totalNanos;
    private long inPeriodNanos;
    private long periodEnd = PERIOD_NANOS;

    /** Time from one moment up to another, in which sessions waited or not. */
    void pass(long fromNanos, long untilNanos, boolean stalled) {
        if (!stalled && isIdle()) {
            skip(untilNanos);
            return;
        }
        long from = fromNanos;
        boolean settled = false;
        while (untilNanos >= periodEnd && !settled) {
            boolean whole = inPeriodNanos == 0 && from == periodEnd - PERIOD_NANOS;
            add(periodEnd - from, stalled);
            from = periodEnd;
            settled = !closePeriod() && whole;
        }
        // Further periods like the last change no average: a gap of years costs no more than one of minutes.
        skip(untilNanos);
        long rest = untilNanos - from;
        if (stalled && rest > 0) {
            totalNanos += rest;
            inPeriodNanos += Math.min(rest, untilNanos - (periodEnd - PERIOD_NANOS));
        }
    }

    /** Passes periods that change nothing. */
    private void skip(long untilNanos) {
        if (untilNanos >= periodEnd) {
            periodEnd += ((untilNanos - periodEnd) / PERIOD_NANOS + 1) * PERIOD_NANOS;
        }
    }

    /** A wait of its own length, counted into the current period. */
    void waited(long nanos) {
        add(nanos, true);
    }

    private void add(long nanos, boolean stalled) {
        if (stalled && nanos > 0) {
            totalNanos += nanos;
            inPeriodNanos += nanos;
        }
    }

    /** Whether it changed anything. */
    private boolean closePeriod() {
        long carried = inPeriodNanos;
        long sample = Math.min(inPeriodNanos, PERIOD_NANOS);
        long percent = sample * 100 / PERIOD_NANOS * FIXED_ONE;
        boolean changed = false;
        for (int i = 0; i < averages.length; i++) {
            long next = decay(averages[i], DECAY[i], percent);
            changed |= next != averages[i];
            averages[i] = next;
        }
        // What a period is too short for goes into the next, as the kernel's unaccounted time does.
        inPeriodNanos -= sample;
        periodEnd += PERIOD_NANOS;
        return changed || carried > PERIOD_NANOS || inPeriodNanos > 0;
    }

    private boolean isIdle() {
        return inPeriodNanos == 0 && averages[0] == 0 && averages[1] == 0 && averages[2] == 0;
    }

    /** The kernel's {@code calc_load}: rounds up while the load rises. */
    static long decay(long load, long factor, long active) {
        long next = load * factor + active * (FIXED_ONE - factor);
        if (active >= load) {
            next += FIXED_ONE - 1;
        }
        return next / FIXED_ONE;
    }

    /** The average over 10 s in percent, with the kernel's two decimals. */
    public double average10() {
        return percent(0);
    }

    /** The average over 60 s in percent. */
    public double average60() {
        return percent(1);
    }

    /** The average over 300 s in percent. */
    public double average300() {
        return percent(2);
    }

    private double percent(int index) {
        long whole = averages[index] >> 11;
        long hundredths = ((averages[index] & (FIXED_ONE - 1)) * 100) >> 11;
        return whole + hundredths / 100.0;
    }

    /** All the time waited. */
    public long totalNanos() {
        return totalNanos;
    }
}
