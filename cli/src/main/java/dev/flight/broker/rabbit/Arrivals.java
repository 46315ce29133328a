package dev.flight.broker.rabbit;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Envelope;
import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Route;
import dev.flight.broker.rabbit.Receipts.Receipt;
import org.jspecify.annotations.Nullable;

/** Puts into the inbox what arrives over one subscription after another, and what may be missing between them. */
final class Arrivals implements Subscription.Receiver {

    private static final int PERSISTENT = 2;

    private final Route route;
    private final Inbox inbox;
    private final Receipts receipts;
    private int subscriptions;
    private boolean sawTransient;
    private volatile @Nullable String told;

    Arrivals(Route route, Inbox inbox, Receipts receipts) {
        this.route = route;
        this.inbox = inbox;
        this.receipts = receipts;
    }

    @Override
    public void subscribed(boolean queueMadeNow) {
        String missing = missing(queueMadeNow);
        if (subscriptions > 0 && missing != null) {
            inbox.tell(Gap.unknown(missing));
        }
        sawTransient = false;
        told = null;
        inbox.tell(new Connected(++subscriptions));
    }

    private @Nullable String missing(boolean queueMadeNow) {
        if (!route.isKept()) {
            return "sent while away: only a queue that is named, queue=NAME, keeps messages";
        }
        if (queueMadeNow) {
            return "the queue was gone and is made anew: what was in it is lost";
        }
        return sawTransient ? "a restart of the server loses messages that are not sent as persistent" : null;
    }

    @Override
    public void received(Channel channel, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
            throws InterruptedException {
        String id = properties.getMessageId();
        Message message = new Message(body, channel(envelope), id == null ? "" : id, System.nanoTime());
        if (route.isKept()) {
            Integer mode = properties.getDeliveryMode();
            sawTransient |= mode == null || mode != PERSISTENT;
            receipts.received(new Receipt(channel, envelope.getDeliveryTag()));
            inbox.put(message);
        } else {
            inbox.offer(message);
        }
    }

    /** The routing key, which of the default exchange is the queue's name. */
    private String channel(Envelope envelope) {
        String key = envelope.getRoutingKey();
        return key.isEmpty() ? envelope.getExchange() : key;
    }

    /** Tells once why nothing comes; again when it is for another reason. */
    void ended(String why) {
        if (!why.equals(told)) {
            told = why;
            inbox.tell(new Disconnected(why));
        }
    }
}
