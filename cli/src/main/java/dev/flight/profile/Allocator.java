package dev.flight.profile;

import dev.flight.unit.ByteSize;

/**
 * What an allocator makes of a request.
 *
 * @param policy how it chooses a place; buddies also round every block up to a power of two
 * @param alignment every block starts at a multiple of it, and its size is one; a power of two
 * @param header bytes of bookkeeping in front of each block
 * @param minimum the smallest block
 */
public record Allocator(AllocatorPolicy policy, ByteSize alignment, ByteSize header, ByteSize minimum) {

    /** A region without a system allocator: every byte counts, blocks may stand anywhere. */
    static final Allocator NONE = new Allocator(AllocatorPolicy.BUMP, ByteSize.of(1), ByteSize.ZERO, ByteSize.of(1));

    /**
     * The bytes that a request takes from the heap:
     * {@code max(minimum, roundUp(request + header, max(alignment, align)))}.
     *
     * <p>With dlmalloc's figures (alignment 8, header 4, minimum 16) this is its {@code max(16, (n + 11) & ~7)}. Where a
     * request wants more than the allocator's own alignment, the rounding covers the gap before the next such block.
     * Buddies halve a heap until the block is just large enough, so there it is the next power of two.
     *
     * @param align the alignment that the request wants, in bytes; a power of two, or 1
     */
    public long grantedBytes(long requestBytes, long align) {
        long step = Math.max(alignment.bytes(), align);
        long needed = Math.max(minimum.bytes(), requestBytes + header.bytes());
        long granted = (needed + step - 1) / step * step;
        return policy == AllocatorPolicy.BUDDY ? powerOfTwoFrom(granted) : granted;
    }

    private static long powerOfTwoFrom(long least) {
        return least <= 1 ? least : Long.highestOneBit(least - 1) << 1;
    }
}
