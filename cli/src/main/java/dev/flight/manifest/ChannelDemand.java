package dev.flight.manifest;

import dev.flight.profile.Limit;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Realtime;
import dev.flight.unit.ByteSize;
import java.util.List;
import java.util.Optional;

/** What a manifest's channels ask of one platform. */
public record ChannelDemand(PlatformProfile profile, List<Channel> channels, Demand demand) {

    public ChannelDemand {
        channels = List.copyOf(channels);
    }

    /** The most that the queues of a channel can hold: connections x capacity x (payload + overhead). */
    public ByteSize queueBytes(Channel channel) {
        Realtime.Queue queue = profile.realtime().queue();
        ByteSize message =
                ByteSize.capped(channel.payload().bytes() + queue.overhead().bytes());
        return message.times((long) channel.connections() * queue.capacity());
    }

    /** The connections of the channel that has the most. */
    public int mostConnections() {
        return channels.stream().mapToInt(Channel::connections).max().orElse(0);
    }

    /** The most that all queues can hold. */
    public ByteSize queueBytes() {
        long sum = 0;
        for (Channel channel : channels) {
            sum = Math.min(ByteSize.MAX_BYTES, sum + queueBytes(channel).bytes());
        }
        return ByteSize.of(sum);
    }

    /** What the manifest sets aside for queues: the peak of its {@code network-buffers} allocations. */
    public ByteSize setAside() {
        return demand.heapPeak(claim -> claim.allocation().purpose() == Purpose.NETWORK_BUFFERS)
                .size();
    }

    /** The most that full queues take of each of the machines, beside what sessions hold; nothing where it is set aside. */
    public ByteSize besideHeap(int machines) {
        long all = setAside().bytes() > 0 ? 0 : queueBytes().bytes();
        return ByteSize.of((all + machines - 1) / machines);
    }

    /**
     * The most that queues may hold: what the manifest sets aside where it sets anything aside, else the platform's
     * {@code networkBuffersMax} on each machine; empty where neither says.
     */
    public Optional<ByteSize> budget(int machines) {
        ByteSize own = setAside();
        if (own.bytes() > 0) {
            return Optional.of(own);
        }
        Limit max = profile.memory().limits().networkBuffersMax();
        return max == null
                ? Optional.empty()
                : profile.heap()
                        .map(heap -> max.of(profile.memory().heapSize(heap)))
                        .map(each -> each.times(machines));
    }
}
