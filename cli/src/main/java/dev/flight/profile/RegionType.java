package dev.flight.profile;

import java.util.Map;

/** What a region of memory is for. */
public enum RegionType {
    MAIN,
    VIDEO,
    AUDIO,
    SCRATCHPAD,
    IO,
    ROM,
    CUSTOM;

    /** Every type by its name in files. */
    public static final Map<String, RegionType> NAMES = Names.all(values());
}
