package dev.flight.plan;

import dev.flight.profile.Allocator;
import dev.flight.profile.AllocatorPolicy;
import dev.flight.unit.ByteSize;
import java.math.BigInteger;

/**
 * The heap that no order of allocations and frees can break: Robson's bound for the best possible allocator that never
 * moves a block.
 *
 * <p>With M the peak of live units and n the largest block in units, n a power of two and M rounded up to a multiple of
 * n, the bound is {@code M (1 + log2(n)/2) - n + 1} units. Source: J. M. Robson, "Bounds for some functions concerning
 * dynamic storage allocation", Journal of the ACM 21(3), 1974.
 *
 * <p>Pages need no neighbours, so on a paged platform no block is larger than the unit and the bound is the peak.
 *
 * @param peakLive the most that is live at once
 * @param largestBlock the largest block granted
 * @param unit what the allocator counts in: its alignment
 * @param heapNeeded the bound in bytes
 */
public record Guarantee(ByteSize peakLive, ByteSize largestBlock, ByteSize unit, ByteSize heapNeeded) {

    private static final BigInteger MOST = BigInteger.valueOf(ByteSize.MAX_BYTES);

    public static Guarantee of(ByteSize peakLive, ByteSize largestBlock, Allocator allocator) {
        long unit = Math.max(1, allocator.alignment().bytes());
        boolean paged = allocator.policy() == AllocatorPolicy.PAGES;
        long largest = paged ? 1 : powerOfTwoFrom(ceilDiv(largestBlock.bytes(), unit));
        long live = ceilDiv(ceilDiv(peakLive.bytes(), unit), largest) * largest;
        BigInteger bytes = bound(live, largest).multiply(BigInteger.valueOf(unit));
        return new Guarantee(
                peakLive,
                largestBlock,
                ByteSize.of(unit),
                ByteSize.of(bytes.min(MOST).longValueExact()));
    }

    /** Robson's bound in units, for {@code largest} a power of two and {@code live} a multiple of it. */
    static BigInteger bound(long live, long largest) {
        if (live == 0) {
            return BigInteger.ZERO;
        }
        int log = Long.numberOfTrailingZeros(largest);
        // live * log is even: live is a multiple of largest, which is even unless log is 0.
        BigInteger half =
                BigInteger.valueOf(live).multiply(BigInteger.valueOf(log)).shiftRight(1);
        return BigInteger.valueOf(live)
                .add(half)
                .subtract(BigInteger.valueOf(largest))
                .add(BigInteger.ONE);
    }

    private static long powerOfTwoFrom(long least) {
        return least <= 1 ? 1 : Long.highestOneBit(least - 1) << 1;
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
