package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Causes;
import dev.flight.broker.Inbox;
import dev.flight.broker.InboxSource;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.SourceUrl;
import dev.flight.unit.TimeSpan;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of Redis as a member of a consumer group. A message is acknowledged once the one behind it is asked for,
 * so that none is lost: not while the connection is, and not with this process. What was on the way then comes again.
 */
public final class RedisStreamSource extends InboxSource {

    private static final long CLAIM_EVERY_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long PAUSE_MILLIS = 100;

    private final String name;
    private final RedisLink link;
    private final RedisEvents events;
    private final StreamReads reads;
    private final Duration idle;
    private final InFlight inFlight = new InFlight();
    private final RedisHeartbeat heartbeat;
    private final Thread reader;
    private volatile boolean closed;
    private boolean refused;
    private long claimedNanos;
    private @Nullable StreamId newest;

    private RedisStreamSource(
            RedisTarget.Stream target,
            Inbox inbox,
            RedisLink link,
            StatefulRedisConnection<byte[], byte[]> connection,
            Duration idle) {
        super(inbox);
        this.name = target.name();
        this.link = link;
        this.idle = idle;
        this.events = new RedisEvents(inbox, false);
        this.reads = new StreamReads(connection.sync(), target);
        this.heartbeat = new RedisHeartbeat(() -> connection.async().ping(), events);
        this.reader = new Thread(this::run, "flight-stream");
        reader.setDaemon(true);
        inbox.tell(new Connected());
        connection.addListener(events);
    }

    /**
     * Joins the group.
     *
     * @param idle how long another member may leave a message alone before it is taken over
     */
    public static RedisStreamSource open(SourceUrl.Redis url, RedisTarget.Stream target, Inbox inbox, Duration idle)
            throws BrokerFailure {
        RedisLink link = new RedisLink(url.server(), url.database());
        try {
            RedisStreamSource source = new RedisStreamSource(target, inbox, link, link.connection(), idle);
            source.reads.join();
            source.reader.start();
            return source;
        } catch (RedisException failure) {
            link.close();
            throw RedisFailures.of(url.server(), failure);
        } catch (BrokerFailure failure) {
            link.close();
            throw failure;
        }
    }

    private void run() {
        try {
            // The group was joined before; what its member was given earlier comes first.
            boolean resume = true;
            while (!closed) {
                resume = !round(resume);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            inbox.end();
        }
    }

    /** Reads once; false when the server failed, so that what was on the way then is read again. */
    private boolean round(boolean resume) throws InterruptedException {
        try {
            acknowledge();
            if (resume) {
                joinAgain();
                readPending();
            }
            claimSometimes();
            deliver(reads.fresh());
            allowed();
            return true;
        } catch (RedisCommandExecutionException refusal) {
            refused(Causes.reason(refusal));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return false;
        } catch (RedisException away) {
            // The listener of the connection tells.
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return false;
        }
    }

    /** The connection is up, but there is nothing to be had by it. */
    private void refused(String why) {
        if (!refused && !isGone(why)) {
            refused = true;
            events.silent(why);
        }
    }

    /** A stream or group that is gone is made again, and told as a gap. */
    private static boolean isGone(String why) {
        return why.startsWith("NOGROUP") || why.startsWith("UNBLOCKED");
    }

    private void allowed() {
        if (refused) {
            refused = false;
            events.answersAgain();
        }
    }

    private void joinAgain() throws InterruptedException {
        if (reads.joinAgain(newest)) {
            inbox.put(Gap.unknown("the server has lost entries of the stream, or what was read of it"));
        }
    }

    private void readPending() throws InterruptedException {
        String behind = "0-0";
        List<StreamMessage<byte[], byte[]>> some = reads.pending(behind);
        while (!some.isEmpty() && !closed) {
            deliver(some);
            behind = some.get(some.size() - 1).getId();
            some = reads.pending(behind);
        }
    }

    private void claimSometimes() throws InterruptedException {
        long now = System.nanoTime();
        if (claimedNanos != 0 && now - claimedNanos < Math.min(CLAIM_EVERY_NANOS, idle.toNanos())) {
            return;
        }
        claimedNanos = now;
        String start = "0-0";
        do {
            ClaimedMessages<byte[], byte[]> claimed = reads.claim(idle, start);
            deliver(claimed.getMessages());
            start = claimed.getId();
        } while (!start.equals("0-0") && !closed);
    }

    private void deliver(List<StreamMessage<byte[], byte[]>> messages) throws InterruptedException {
        for (StreamMessage<byte[], byte[]> each : messages) {
            StreamId id = StreamId.of(each.getId());
            newest = newest == null || id.compareTo(newest) > 0 ? id : newest;
            if (inFlight.add(each.getId())) {
                inbox.put(incoming(each));
            }
        }
    }

    private Incoming incoming(StreamMessage<byte[], byte[]> entry) {
        Map<byte[], byte[]> body = entry.getBody();
        byte[] payload = body == null ? null : payload(body);
        if (payload != null) {
            return new Message(payload, name, entry.getId(), System.nanoTime());
        }
        inFlight.delivered(entry.getId());
        return Gap.of(
                1,
                body == null || body.isEmpty()
                        ? "entry " + entry.getId() + " was trimmed from the stream before it was read"
                        : "entry " + entry.getId() + " has several fields, and none is " + RedisPublishing.PAYLOAD);
    }

    /** The field of our own, or the only one. */
    private static byte @Nullable [] payload(Map<byte[], byte[]> body) {
        for (var field : body.entrySet()) {
            if (body.size() == 1 || new String(field.getKey(), UTF_8).equals(RedisPublishing.PAYLOAD)) {
                return field.getValue();
            }
        }
        return null;
    }

    @Override
    public @Nullable Incoming next(TimeSpan patience) throws InterruptedException {
        inFlight.deliveredLast();
        Incoming next = inbox.poll(patience);
        if (next instanceof Message message) {
            inFlight.delivering(message.id());
        }
        return next;
    }

    @Override
    public void close() {
        closed = true;
        events.closing();
        heartbeat.close();
        inbox.end();
        inFlight.deliveredLast();
        stop();
        acknowledgeRest();
        link.close();
    }

    private void stop() {
        try {
            // It ends by itself when a read does; interrupted, that would leave an answer nobody takes.
            reader.join(2_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void acknowledge() {
        List<String> done = inFlight.done();
        reads.acknowledge(done);
        inFlight.acknowledged(done);
    }

    private void acknowledgeRest() {
        try {
            acknowledge();
        } catch (RedisException away) {
            // What is not acknowledged comes again: twice rather than never.
        }
    }
}
