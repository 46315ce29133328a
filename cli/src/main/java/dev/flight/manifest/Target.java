package dev.flight.manifest;

import dev.flight.diagnostic.Location;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Tier;
import dev.flight.yaml.Node;

/**
 * A platform that a manifest is held against.
 *
 * @param machines how many of it the sessions are spread over: 1 but for virtual machines
 * @param node where the manifest asks for it
 */
public record Target(
        AllocationManifest manifest,
        PlatformProfile profile,
        int machines,
        Demand demand,
        ChannelDemand channels,
        Node node) {

    /** Where the manifest asks for it. */
    public Location at() {
        return node.location();
    }

    /** The same as a JSON Pointer. */
    public String pointer() {
        return node.pointer();
    }

    public String name() {
        return profile.name();
    }

    public boolean isVm() {
        return profile.tier() == Tier.VM;
    }

    /** The name in messages: {@code psp}, or {@code 3 x v6r-small}. */
    public String label() {
        return machines == 1 ? name() : machines + " x " + name();
    }
}
