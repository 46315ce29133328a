package dev.flight.sim.routing;

import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutedChannel.Audience;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import java.util.List;

/** A channel in a run: its subscribers, and the chance of what is published to it. */
final class ChannelState {

    final RoutedChannel channel;
    /** Its place among the channels of the run. */
    final int index;

    final boolean toAll;
    final int level;
    /** The groups of its subscribers, by their index in the run. */
    final int[] groups;

    /** For each group, the subscribers of those before it and its own. */
    private final long[] sums;

    private final long subscribers;

    final RandomStream payloadChance;
    final RandomStream faultChance;
    private final RandomStream choice;

    ChannelState(RoutedChannel channel, int index, int firstGroup, List<ClientState> subscribers, Streams streams) {
        this.channel = channel;
        this.index = index;
        this.toAll = channel.audience() == Audience.ALL;
        this.level = GroupState.level(channel.priority());
        this.groups = new int[subscribers.size()];
        this.sums = new long[subscribers.size()];
        long sum = 0;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = firstGroup + i;
            sum += subscribers.get(i).count;
            sums[i] = sum;
        }
        this.subscribers = sum;
        Streams own = streams.part("channel/" + channel.name());
        this.payloadChance = own.stream("payload");
        this.faultChance = own.stream("broken");
        this.choice = own.stream("client");
    }

    /** How many subscribe. */
    long subscribers() {
        return subscribers;
    }

    /** One of the subscribers, counted through all groups from 0. */
    long choose() {
        return subscribers == 1 ? 0 : choice.below(subscribers);
    }

    /** Which of the groups a subscriber is in. */
    int groupOf(long subscriber) {
        int i = 0;
        while (sums[i] <= subscriber) {
            i++;
        }
        return i;
    }

    /** The subscribers before a group. */
    long before(int i) {
        return i == 0 ? 0 : sums[i - 1];
    }
}
