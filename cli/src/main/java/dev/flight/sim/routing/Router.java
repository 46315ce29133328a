package dev.flight.sim.routing;

/** The gateway: validates what comes from the broker and puts it into the queues of those it is for. */
final class Router {

    private final RoutingRun run;
    private final Messages messages;

    Router(RoutingRun run) {
        this.run = run;
        this.messages = run.messages;
    }

    void route(int message) {
        int group = messages.group[message];
        ChannelState channel = group >= 0 ? run.channelOf(group) : run.channels[-1 - group];
        if (isBroken(channel, channel.channel.malformed())) {
            end(message, Fate.MALFORMED);
        } else if (isBroken(channel, channel.channel.replayed())) {
            end(message, Fate.AGE);
        } else if (group >= 0) {
            admit(message, run.groups[group]);
        } else {
            copy(message, channel);
        }
    }

    private static boolean isBroken(ChannelState channel, double part) {
        return part > 0 && channel.faultChance.uniform() < part;
    }

    private void end(int message, Fate fate) {
        if (messages.group[message] >= 0) {
            run.accounts.end(message, fate);
        } else {
            endAll(message, fate);
        }
    }

    private void admit(int message, GroupState group) {
        if (messages.bytes[message] > group.maxPayload) {
            run.accounts.end(message, Fate.PAYLOAD);
        } else if (run.now - messages.published[message] > group.maxAge) {
            run.accounts.end(message, Fate.AGE);
        } else if (!group.permitted) {
            run.accounts.end(message, Fate.PERMISSION);
        } else {
            messages.attempts[message] = 0;
            messages.waited[message] = 0;
            run.outbox.offer(message);
        }
    }

    /** A message to all subscribers: from here on each has one of its own. */
    private void copy(int message, ChannelState channel) {
        boolean counted = messages.is(message, Messages.COUNTED);
        for (int group : channel.groups) {
            GroupState state = run.groups[group];
            run.accounts.copied(counted, state, state.clients.count);
            for (int i = 0; i < state.clients.count; i++) {
                int own = messages.add();
                messages.ids[own] = messages.ids[message];
                messages.published[own] = messages.published[message];
                messages.bytes[own] = messages.bytes[message];
                messages.group[own] = group;
                messages.connection[own] = state.clients.first + i;
                if (counted) {
                    messages.set(own, Messages.COUNTED);
                }
                run.accounts.published(own);
                admit(own, state);
            }
        }
        messages.remove(message);
    }

    /** A message to all subscribers ends before it was copied for each. */
    void endAll(int message, Fate fate) {
        ChannelState channel = run.channels[-1 - messages.group[message]];
        for (int group : channel.groups) {
            GroupState state = run.groups[group];
            run.accounts.end(state, messages.is(message, Messages.COUNTED), state.clients.count, fate);
        }
        run.tracer.message("ended", message, fate.label());
        messages.remove(message);
    }
}
