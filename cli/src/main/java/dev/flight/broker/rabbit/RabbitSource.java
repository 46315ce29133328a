package dev.flight.broker.rabbit;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.InboxSource;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Pauses;
import dev.flight.broker.SourceUrl;
import dev.flight.unit.TimeSpan;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a queue of RabbitMQ. A message is acknowledged once the one behind it is asked for, so that none is lost: not
 * while the connection is, and not with this process. What was on the way then comes again. A queue of the server's
 * naming ends with its connection; what is sent meanwhile, or not taken in time, is lost and told.
 */
public final class RabbitSource extends InboxSource {

    /** Few enough that the server always has leave to send more. */
    private static final int MOST_UNACKNOWLEDGED = Subscription.PREFETCH / 4;

    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final SourceUrl.Rabbit url;
    private final Receipts receipts;
    private final Arrivals arrivals;
    private final Pauses pauses = RabbitLink.pauses();
    private final Thread keeper;
    private volatile Subscription subscription;
    private volatile boolean closed;

    private RabbitSource(
            SourceUrl.Rabbit url, Inbox inbox, Receipts receipts, Arrivals arrivals, Subscription subscription) {
        super(inbox);
        this.url = url;
        this.receipts = receipts;
        this.arrivals = arrivals;
        this.subscription = subscription;
        this.keeper = new Thread(this::run, "flight-rabbit");
        keeper.setDaemon(true);
    }

    /** Subscribes; from then on the source comes back by itself. */
    public static RabbitSource open(SourceUrl.Rabbit url, Inbox inbox) throws BrokerFailure {
        Receipts receipts = new Receipts();
        Arrivals arrivals = new Arrivals(url.route(), inbox, receipts);
        RabbitSource source = new RabbitSource(url, inbox, receipts, arrivals, Subscription.open(url, arrivals));
        source.keeper.start();
        return source;
    }

    private void run() {
        try {
            while (!closed) {
                awaitEnd();
                subscribeAgain();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            inbox.end();
            subscription.close();
        }
    }

    private void awaitEnd() throws InterruptedException {
        long since = System.nanoTime();
        arrivals.ended(subscription.awaitEnd());
        subscription.close();
        if (System.nanoTime() - since > STEADY_NANOS) {
            pauses.reset();
        }
    }

    private void subscribeAgain() throws InterruptedException {
        boolean away = true;
        while (away && !closed) {
            TimeUnit.MILLISECONDS.sleep(pauses.next().toMillis());
            try {
                subscription = Subscription.open(url, arrivals);
                away = false;
            } catch (BrokerFailure failure) {
                arrivals.ended(String.valueOf(failure.getMessage()));
            }
        }
    }

    @Override
    public @Nullable Incoming next(TimeSpan patience) throws InterruptedException {
        receipts.takenIsDone();
        if (receipts.done() >= MOST_UNACKNOWLEDGED) {
            receipts.acknowledge();
        }
        Incoming next = inbox.poll(TimeSpan.ZERO);
        if (next == null) {
            receipts.acknowledge();
            next = inbox.poll(patience);
        }
        if (next instanceof Message) {
            receipts.taken();
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
        inbox.end();
        receipts.takenIsDone();
        receipts.acknowledge();
        subscription.close();
        keeper.interrupt();
        try {
            keeper.join(2_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
