package dev.flight.sim.routing;

import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.sim.EventList;
import dev.flight.sim.RandomStream;
import dev.flight.sim.Streams;
import java.util.ArrayList;
import java.util.List;

/** One replication: the parts of the model, the clock, and which part an event belongs to. */
final class RoutingRun {

    /** So often its progress is told: a power of two, less one. */
    private static final long TELL = (1 << 16) - 1;

    final RoutingScenario scenario;
    final RoutingOptions options;
    final EventList events = new EventList();
    final Messages messages = new Messages();
    final ClientState[] clients;
    final ChannelState[] channels;
    final GroupState[] groups;
    final Connections connections;
    final Tracer tracer;
    final Accounts accounts;
    final TokenBuckets buckets;
    final Outbox outbox;
    final Sender sender;
    final Receiver receiver;
    final BrokerNodes brokers;
    final Router router;
    final Publisher publisher;
    final Connector connector;
    final FaultPlan faults;
    final RandomStream compressionChance;
    /** What is measured lies between these. */
    final long fromNanos;

    final long toNanos;
    long now;
    long eventCount;
    private final Streams streams;
    private final int[] channelOfGroup;

    RoutingRun(RoutingScenario scenario, int replication, RoutingOptions options) {
        this.scenario = scenario;
        this.options = options;
        this.streams = new Streams(scenario.seed()).replication(replication);
        this.tracer = new Tracer(this, replication == 0 ? options.trace() : null);
        this.fromNanos = scenario.warmup().nanos();
        this.toNanos = scenario.loadEnd().nanos();
        this.clients = clients(scenario.clients());
        this.connections = new Connections(List.of(clients));
        this.channels = new ChannelState[scenario.channels().size()];
        this.groups = groups(scenario.channels());
        this.channelOfGroup = new int[groups.length];
        for (int i = 0; i < channels.length; i++) {
            for (int group : channels[i].groups) {
                channelOfGroup[group] = i;
            }
        }
        this.accounts = new Accounts(this);
        this.buckets = new TokenBuckets(clients, connections.count);
        this.outbox = new Outbox(this);
        this.sender = new Sender(this);
        this.receiver = new Receiver(this);
        this.brokers = new BrokerNodes(this, streams);
        this.router = new Router(this);
        this.publisher = new Publisher(this, streams);
        this.connector = new Connector(this);
        this.faults = new FaultPlan(this, streams);
        this.compressionChance = streams.stream("compression");
    }

    private ClientState[] clients(List<Clients> all) {
        ClientState[] states = new ClientState[all.size()];
        int first = 0;
        for (int i = 0; i < states.length; i++) {
            states[i] = new ClientState(all.get(i), first, streams);
            first += states[i].count;
        }
        return states;
    }

    private GroupState[] groups(List<RoutedChannel> all) {
        List<GroupState> states = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int first = states.size();
            List<ClientState> subscribers = new ArrayList<>();
            for (ClientState each : clients) {
                if (all.get(i).reaches(each.clients)) {
                    subscribers.add(each);
                    states.add(new GroupState(all.get(i), each));
                }
            }
            channels[i] = new ChannelState(all.get(i), i, first, subscribers, streams);
        }
        return states.toArray(GroupState[]::new);
    }

    ClientState owner(int connection) {
        return clients[connections.owner[connection]];
    }

    ClientState clients(String name) {
        for (ClientState each : clients) {
            if (each.clients.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no clients " + name);
    }

    ChannelState channelOf(int group) {
        return channels[channelOfGroup[group]];
    }

    /** Whether this moment is measured. */
    boolean isMeasured() {
        return now >= fromNanos && now <= toNanos;
    }

    /** How much of the time from a moment until now is measured. */
    long measured(long since) {
        return Math.max(0, Math.min(now, toNanos) - Math.max(since, fromNanos));
    }

    /** Whether a message is too old to be sent. */
    boolean isExpired(int message) {
        return now - messages.published[message] > groups[messages.group[message]].timeToLive;
    }

    void run() {
        begin();
        while (goesOn()) {
            step();
        }
        close();
    }

    void begin() {
        connector.begin(streams);
        publisher.begin();
        faults.begin();
        events.add(toNanos / Course.PARTS, Event.of(Event.PART_ENDS, 1));
    }

    /** Until the last load ends; and then until every message is done with, or the scenario's time for that is up. */
    boolean goesOn() {
        if (events.isEmpty()) {
            return false;
        }
        long next = events.nextAtNanos();
        return next <= toNanos || (messages.inUse() > 0 && next <= endNanos());
    }

    private long endNanos() {
        return toNanos + scenario.drain().nanos();
    }

    /** The next event. */
    void step() {
        long event = events.next();
        now = events.atNanos();
        eventCount++;
        happen(event);
        if (options.check()) {
            accounts.check();
        }
        if ((eventCount & TELL) == 0) {
            options.progress().accept(now);
        }
    }

    void close() {
        now = Math.max(now, messages.inUse() == 0 ? toNanos : endNanos());
        outbox.expire();
        brokers.close();
        accounts.close();
        for (ClientState each : clients) {
            each.course.next(each.waiting);
        }
    }

    private void happen(long event) {
        int index = Event.index(event);
        switch (Event.kind(event)) {
            case Event.PUBLISH -> publisher.publish(index);
            case Event.SERVED -> brokers.served(index, event);
            case Event.POLL -> sender.poll(index);
            case Event.READY -> sender.ready(index);
            case Event.SENT -> sender.sent(index, event);
            case Event.ARRIVED -> receiver.arrive(index);
            case Event.ARRIVED_ACKNOWLEDGED -> receiver.arriveAcknowledged(index);
            case Event.ARRIVED_UNACKNOWLEDGED -> receiver.arriveUnacknowledged(index);
            case Event.ARRIVED_LATE -> receiver.arriveLate(index);
            case Event.ACKNOWLEDGED -> accounts.acknowledged(index);
            case Event.RESEND -> receiver.resend(index);
            case Event.REPUBLISH -> brokers.offer(index);
            case Event.CONNECT -> connector.connect(index, event);
            case Event.CONNECT_FAILED -> connector.failed(index, event);
            case Event.CONNECTED -> connector.connected(index, event);
            case Event.BREAK -> connector.breaks(index, event);
            case Event.FAULT_BEGINS -> faults.begins(index);
            case Event.FAULT_ENDS -> faults.ends(index);
            case Event.PART_ENDS -> partEnds(index);
            default -> throw new IllegalStateException("no such event: " + event);
        }
    }

    private void partEnds(int part) {
        for (ClientState each : clients) {
            each.course.next(each.waiting);
        }
        if (part < Course.PARTS - 1) {
            long next = StrictMath.round((double) toNanos / Course.PARTS * (part + 1));
            events.add(next, Event.of(Event.PART_ENDS, part + 1));
        }
    }
}
