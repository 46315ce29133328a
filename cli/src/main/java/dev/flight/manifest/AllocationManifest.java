package dev.flight.manifest;

import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of the platforms it runs on.
 *
 * @param platforms the platforms as named, with their places
 * @param vm the virtual machines it runs on; null when it names platforms only
 * @param complete whether all of it could be read: if not, what is here is still true, but not all there is
 */
public record AllocationManifest(
        String name,
        List<Scalar> platforms,
        @Nullable VmRequest vm,
        List<Session> sessions,
        List<Channel> channels,
        boolean complete,
        Mapping node) {

    public AllocationManifest {
        platforms = List.copyOf(platforms);
        sessions = List.copyOf(sessions);
        channels = List.copyOf(channels);
    }

    /** The file it was read from. */
    public String file() {
        return node.file();
    }

    /** The same with other sessions. */
    public AllocationManifest withSessions(List<Session> others) {
        return new AllocationManifest(name, platforms, vm, others, channels, complete, node);
    }

    AllocationManifest withComplete(boolean all) {
        return new AllocationManifest(name, platforms, vm, sessions, channels, all, node);
    }
}
