package dev.flight.manifest;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Rate;
import dev.flight.yaml.Mapping;
import java.util.List;

/**
 * A channel for live messages.
 *
 * @param connections how many clients are connected at once
 * @param rate how many messages each of them is sent
 * @param payload the size of a message's payload
 * @param permissions what a subscriber must be allowed
 */
public record Channel(
        String id,
        ChannelType type,
        int connections,
        Rate rate,
        ByteSize payload,
        Priority priority,
        List<String> permissions,
        Mapping node) {

    public Channel {
        permissions = List.copyOf(permissions);
    }
}
