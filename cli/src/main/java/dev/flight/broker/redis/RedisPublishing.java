package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** The commands that take a message to a channel or a stream. */
final class RedisPublishing {

    /** The field of a stream's entry that holds the message. */
    static final String PAYLOAD = "payload";

    private RedisPublishing() {}

    static BiFunction<RedisAsyncCommands<byte[], byte[]>, byte[], CompletionStage<?>> sending(RedisTarget target)
            throws BrokerFailure {
        if (target instanceof Channels channels) {
            byte[] channel = single(channels).name().getBytes(UTF_8);
            return (commands, payload) -> commands.publish(channel, payload);
        }
        byte[] stream = ((RedisTarget.Stream) target).name().getBytes(UTF_8);
        byte[] field = PAYLOAD.getBytes(UTF_8);
        return (commands, payload) -> commands.xadd(stream, Map.of(field, payload));
    }

    private static Channel single(Channels channels) throws BrokerFailure {
        Channel first = channels.channels().get(0);
        if (channels.channels().size() > 1 || first.isPattern()) {
            String what = first.isPattern() ? "a pattern" : "several channels";
            throw new BrokerFailure(what + " cannot be published to", "name one channel: ?channel=NAME", null);
        }
        return first;
    }
}
