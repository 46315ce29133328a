package dev.flight.manifest;

import dev.flight.diagnostic.Location;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Tier;

/**
 * A platform that a manifest is held against.
 *
 * @param machines how many of it the sessions are spread over: 1 but for virtual machines
 * @param at where the manifest asks for it
 * @param pointer the same as a JSON Pointer
 */
public record Target(
        AllocationManifest manifest,
        PlatformProfile profile,
        int machines,
        Demand demand,
        ChannelDemand channels,
        Location at,
        String pointer) {

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
