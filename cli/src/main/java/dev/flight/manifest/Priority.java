package dev.flight.manifest;

import dev.flight.profile.Names;
import java.util.Map;

/** How urgent a channel's messages are: the contract's {@code message-priority}. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL,
    REALTIME;

    public static final Map<String, Priority> NAMES = Names.all(values());
}
