package dev.flight.sim.routing;

import dev.flight.routing.Clients;
import dev.flight.routing.LoadPhase;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * What the loads of a scenario publish, one message after another: the moments, channels, receivers and sizes that the first
 * replication of its simulation draws.
 */
public final class PublishSchedule {

    /** The receivers are all that subscribe to the channel. */
    public static final int ALL = -1;

    private final List<LoadSource> sources = new ArrayList<>();
    private final ChannelState[] channels;
    private final int[] channelOf;
    private final ChannelChoice choice;
    private long atNanos;
    private int channel;
    private int group;
    private int bytes;

    public PublishSchedule(RoutingScenario scenario) {
        Streams streams = new Streams(scenario.seed()).replication(0);
        this.channels = channels(scenario, streams);
        List<LoadPhase> loads = scenario.load();
        this.channelOf = new int[loads.size()];
        for (int i = 0; i < loads.size(); i++) {
            sources.add(LoadSource.of(loads.get(i), streams.part("load/" + i)));
            channelOf[i] = ChannelChoice.indexOf(loads.get(i), channels);
        }
        this.choice = new ChannelChoice(channels, streams.stream("channel"));
    }

    private static ChannelState[] channels(RoutingScenario scenario, Streams streams) {
        List<RoutedChannel> all = scenario.channels();
        ChannelState[] states = new ChannelState[all.size()];
        int groups = 0;
        for (int i = 0; i < states.length; i++) {
            List<ClientState> subscribers = new ArrayList<>();
            for (Clients each : scenario.clients()) {
                if (all.get(i).reaches(each)) {
                    subscribers.add(new ClientState(each, 0, streams));
                }
            }
            states[i] = new ChannelState(all.get(i), i, groups, subscribers, streams);
            groups += subscribers.size();
        }
        return states;
    }

    /** Goes on to the next message; false after the last. */
    public boolean next() {
        ChannelState to = null;
        while (to == null) {
            int load = earliest();
            atNanos = sources.get(load).nextNanos();
            if (atNanos == LoadSource.NEVER) {
                return false;
            }
            to = choice.of(channelOf[load]);
            sources.get(load).advance();
        }
        channel = to.index;
        bytes = (int) Math.min(Integer.MAX_VALUE, to.channel.payload().bytes(to.payloadChance));
        group = to.toAll ? ALL : to.groups[to.groupOf(to.choose())];
        return true;
    }

    private int earliest() {
        int earliest = 0;
        for (int i = 1; i < sources.size(); i++) {
            if (sources.get(i).nextNanos() < sources.get(earliest).nextNanos()) {
                earliest = i;
            }
        }
        return earliest;
    }

    /** When it is published, from the start of the scenario. */
    public long atNanos() {
        return atNanos;
    }

    /** The index of its channel in the scenario. */
    public int channel() {
        return channel;
    }

    /** The index of the group that its receiver is in, as results list them; {@link #ALL} for those of all. */
    public int group() {
        return group;
    }

    /** The size of its payload. */
    public int bytes() {
        return bytes;
    }
}
