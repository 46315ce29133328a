package dev.flight.broker.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A subscriber that only counts, for comparison: {@code BareSubscriber redis://... CHANNEL SECONDS}. */
public final class BareSubscriber {

    private BareSubscriber() {}

    /** Prints how many messages came. */
    public static void main(String[] arguments) throws InterruptedException {
        AtomicLong count = new AtomicLong();
        RedisClient client = RedisClient.create(arguments[0]);
        var connection = client.connectPubSub(ByteArrayCodec.INSTANCE);
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] channel, byte[] message) {
                count.incrementAndGet();
            }
        });
        connection.sync().subscribe(arguments[1].getBytes(StandardCharsets.UTF_8));
        TimeUnit.SECONDS.sleep(Long.parseLong(arguments[2]));
        System.out.println(count.get());
        client.shutdown();
    }
}
