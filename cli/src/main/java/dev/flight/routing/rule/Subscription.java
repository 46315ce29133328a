package dev.flight.routing.rule;

import dev.flight.manifest.Priority;
import dev.flight.profile.Realtime;
import dev.flight.routing.Clients;
import dev.flight.routing.RoutedChannel;
import dev.flight.routing.RoutingScenario;
import dev.flight.unit.TimeSpan;
import java.util.List;

/** A channel and clients that get its messages. */
record Subscription(RoutedChannel channel, Clients clients) {

    static List<Subscription> all(RoutingScenario scenario) {
        return scenario.channels().stream()
                .flatMap(channel -> scenario.clients().stream()
                        .filter(channel::reaches)
                        .map(clients -> new Subscription(channel, clients)))
                .toList();
    }

    boolean isAcknowledged() {
        return channel.acknowledged()
                || channel.priority() == Priority.REALTIME
                || (isCritical() && realtime().critical().requiresAck());
    }

    int maxRetries() {
        return isCritical()
                ? realtime().critical().maxRetries()
                : realtime().retry().maxRetries();
    }

    RetryWaits waits() {
        Realtime.Retry retry = realtime().retry();
        return new RetryWaits(retry, isCritical() ? realtime().critical().interval() : retry.interval());
    }

    /** How old a message may get. */
    TimeSpan timeToLive() {
        return channel.ttl() == null ? realtime().maxMessageAge() : channel.ttl();
    }

    /** The part of the channel's messages that is too large for the clients. */
    double tooLarge() {
        return Sizes.over(channel.payload(), realtime().maxPayload().bytes());
    }

    /** The mean payload of those that are not too large. */
    double payloadMean() {
        return Sizes.meanUpTo(channel.payload(), realtime().maxPayload().bytes());
    }

    /** The part of the channel's messages to them that is not rejected. */
    double accepted() {
        return clients.mayRead(channel) ? (1 - channel.malformed()) * (1 - channel.replayed()) * (1 - tooLarge()) : 0;
    }

    private boolean isCritical() {
        return channel.priority() == Priority.CRITICAL;
    }

    private Realtime realtime() {
        return clients.realtime();
    }
}
