package dev.flight.heap;

import dev.flight.heap.HeapOptions.End;
import dev.flight.profile.AllocatorPolicy;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;

/** The allocator policies that can be simulated. */
public enum HeapPolicy {
    FIRST_FIT("the first hole that fits", FirstFit::new, HeapPolicy::step),
    NEXT_FIT("the first hole that fits, from where the last block was placed", NextFit::new, HeapPolicy::step),
    BEST_FIT("the smallest hole that fits", BestFit::new, HeapPolicy::step),
    WORST_FIT("the largest hole", WorstFit::new, HeapPolicy::step),
    BUDDY("powers of two, halved and merged", Buddy::new, HeapPolicy::step),
    TLSF("lists by size in two levels, searched in constant time", Tlsf::new, HeapPolicy::fourWords),
    DLMALLOC("Doug Lea's malloc 2.7.2", Dlmalloc::new, HeapPolicy::fourWords),
    SLAB("slabs of blocks of one size", Slab::new, HeapPolicy::words),
    BUMP("one block behind the other, freed all at once", Bump::new, HeapPolicy::step),
    PAGES("pages of virtual memory", Pages::new, HeapPolicy::page);

    private final String text;

    // Both are references to constructors and methods, which hold nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<HeapOptions, Heap> constructor;

    @SuppressWarnings("ImmutableEnumChecker")
    private final LongBinaryOperator minimum;

    /** @param minimum the smallest block by alignment and header, where none is given */
    HeapPolicy(String text, Function<HeapOptions, Heap> constructor, LongBinaryOperator minimum) {
        this.text = text;
        this.constructor = constructor;
        this.minimum = minimum;
    }

    /** The policy that a profile names. */
    public static HeapPolicy of(AllocatorPolicy policy) {
        return valueOf(policy.name());
    }

    /** Which hole it takes, in a few words. */
    public String text() {
        return text;
    }

    public Heap create(HeapOptions options) {
        return constructor.apply(options);
    }

    /** A heap's options with the policy's own smallest block. */
    public HeapOptions options(long capacity, long alignment, long header, End end) {
        return new HeapOptions(capacity, alignment, header, minimum.applyAsLong(alignment, header), end);
    }

    /** Any size that the alignment allows. */
    private static long step(long alignment, long header) {
        return alignment;
    }

    /** Header, footer and the two links of a free block, of 4 bytes each, or of the header's. */
    private static long fourWords(long alignment, long header) {
        return Math.max(alignment, 4 * Math.max(4, header));
    }

    /** Room for a link to the next free block. */
    private static long words(long alignment, long header) {
        return Math.max(alignment, 8);
    }

    private static long page(long alignment, long header) {
        return Math.max(alignment, 4096);
    }
}
