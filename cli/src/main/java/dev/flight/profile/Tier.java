package dev.flight.profile;

import java.util.Map;

/** The kind of machine a platform is. */
public enum Tier {
    RETRO,
    EMBEDDED,
    MOBILE,
    WEB,
    VM,
    CLOUD;

    static final Map<String, Tier> NAMES = Names.all(values());
}
