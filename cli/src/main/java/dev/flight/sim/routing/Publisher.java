package dev.flight.sim.routing;

import dev.flight.routing.LoadPhase;
import dev.flight.sim.Streams;
import java.util.ArrayList;
import java.util.List;

/** Publishes what the loads say: to which channel, for whom, how large. */
final class Publisher {

    private final RoutingRun run;
    private final Messages messages;
    private final List<LoadSource> sources = new ArrayList<>();
    /** For each load the index of its channel; -1 for all. */
    private final int[] channelOf;

    private final ChannelChoice choice;

    Publisher(RoutingRun run, Streams streams) {
        this.run = run;
        this.messages = run.messages;
        List<LoadPhase> loads = run.scenario.load();
        this.channelOf = new int[loads.size()];
        for (int i = 0; i < loads.size(); i++) {
            LoadPhase load = loads.get(i);
            sources.add(LoadSource.of(load, streams.part("load/" + i)));
            channelOf[i] = ChannelChoice.indexOf(load, run.channels);
        }
        this.choice = new ChannelChoice(run.channels, streams.stream("channel"));
    }

    void begin() {
        for (int i = 0; i < sources.size(); i++) {
            expect(i);
        }
    }

    private void expect(int load) {
        long next = sources.get(load).nextNanos();
        if (next != LoadSource.NEVER) {
            run.events.add(next, Event.of(Event.PUBLISH, load));
        }
    }

    /** A load publishes a message. */
    void publish(int load) {
        ChannelState channel = choice.of(channelOf[load]);
        if (channel != null) {
            publish(channel);
        }
        sources.get(load).advance();
        expect(load);
    }

    private void publish(ChannelState channel) {
        int message = messages.add();
        messages.published[message] = run.now;
        messages.bytes[message] =
                (int) Math.min(Integer.MAX_VALUE, channel.channel.payload().bytes(channel.payloadChance));
        if (run.now >= run.fromNanos) {
            messages.set(message, Messages.COUNTED);
        }
        if (channel.toAll) {
            messages.group[message] = -1 - channel.index;
            messages.connection[message] = Messages.NONE;
            for (int group : channel.groups) {
                GroupState each = run.groups[group];
                run.accounts.published(each, messages.is(message, Messages.COUNTED), each.clients.count);
            }
        } else {
            address(message, channel);
            run.accounts.published(message);
        }
        run.tracer.message("published", message, null);
        run.brokers.offer(message);
    }

    private void address(int message, ChannelState channel) {
        long subscriber = channel.choose();
        int i = channel.groupOf(subscriber);
        messages.group[message] = channel.groups[i];
        int among = (int) (subscriber - channel.before(i));
        messages.connection[message] = run.groups[channel.groups[i]].clients.first + among;
    }

    /** No broker node is up to take a message: its publisher tries again if it must know that the message arrives. */
    void refused(int message) {
        int group = messages.group[message];
        if (group < 0) {
            run.router.endAll(message, Fate.BROKER_DOWN);
            return;
        }
        GroupState state = run.groups[group];
        if (!state.acknowledged) {
            run.accounts.end(message, Fate.BROKER_DOWN);
            return;
        }
        messages.attempts[message]++;
        if (messages.attempts[message] > state.maxRetries) {
            run.accounts.end(message, Fate.UNDELIVERABLE);
            return;
        }
        long wait = state.nextWait(message, messages);
        run.tracer.message("publish-retried", message, null);
        run.events.add(run.now + wait, Event.of(Event.REPUBLISH, message));
    }
}
