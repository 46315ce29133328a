package dev.flight.plan;

/**
 * One resource of a machine: how much is needed and how much there is.
 *
 * @param name {@code memory}, {@code asset-cache}, {@code component-stack}, {@code network-buffers} or {@code connections}
 * @param inBytes whether the figures are bytes; else they count
 */
public record Dimension(String name, boolean inBytes, long need, long limit) {

    public boolean fits() {
        return need <= limit;
    }

    /** What is left; negative when it does not fit. */
    public long headroom() {
        return limit - need;
    }

    /** The used part of the limit; infinite when something is needed of nothing. */
    public double used() {
        return need == 0 ? 0 : (double) need / limit;
    }
}
