package dev.flight.manifest;

import dev.flight.profile.Names;
import java.util.List;
import java.util.Map;

/**
 * What a channel carries: the contract's {@code channel-type}, with what a platform must be able to do for it (any one of
 * the capabilities) and what a subscriber must be allowed (all of the permissions).
 */
public enum ChannelType {
    PUBLIC_BROADCAST(List.of("basic-messaging", "full-messaging", "high-throughput"), List.of()),
    PRIVATE_USER(List.of("basic-messaging", "full-messaging", "high-throughput"), List.of("private-access")),
    SESSION_PRIVATE(List.of("basic-messaging", "full-messaging", "high-throughput"), List.of("session-access")),
    SYSTEM_MONITORING(
            List.of("system-monitoring", "full-messaging", "performance-metrics"), List.of("system-monitoring")),
    MEMORY_UPDATES(List.of("memory-updates", "full-messaging", "vm-monitoring"), List.of("memory-access")),
    COMPONENT_EVENTS(List.of("component-events", "full-messaging", "vm-monitoring"), List.of("component-access")),
    V6R_VM_MANAGEMENT(List.of("vm-management", "full-messaging"), List.of("vm-management")),
    FLIGHT_HAL_EVENTS(List.of("component-events", "full-messaging"), List.of("hal-access")),
    DEVELOPMENT(List.of("basic-messaging", "full-messaging", "high-throughput"), List.of());

    public static final Map<String, ChannelType> NAMES = Names.all(values());

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> capabilities;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> permissions;

    ChannelType(List<String> capabilities, List<String> permissions) {
        this.capabilities = capabilities;
        this.permissions = permissions;
    }

    /** A platform needs one of them. */
    public List<String> capabilities() {
        return capabilities;
    }

    /** A channel asks for all of them. */
    public List<String> permissions() {
        return permissions;
    }
}
