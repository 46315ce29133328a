package dev.flight.profile;

import java.util.Map;

/** How an allocator chooses where a block goes. */
public enum AllocatorPolicy {
    FIRST_FIT,
    NEXT_FIT,
    BEST_FIT,
    WORST_FIT,
    BUDDY,
    TLSF,
    DLMALLOC,
    SLAB,
    BUMP,
    PAGES;

    /** Every policy by its name in files. */
    public static final Map<String, AllocatorPolicy> NAMES = Names.all(values());
}
