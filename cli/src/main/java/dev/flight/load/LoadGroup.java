package dev.flight.load;

import dev.flight.manifest.Priority;

/**
 * Receivers of one channel, which are counted together.
 *
 * @param clients their name in the scenario
 * @param channel the index of the channel
 * @param connections how many they are in the scenario
 */
public record LoadGroup(String clients, String platform, int channel, Priority priority, int connections) {}
