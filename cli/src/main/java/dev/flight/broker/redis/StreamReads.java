package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.RedisTarget;
import dev.flight.broker.RedisTarget.From;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.time.Duration;
import java.util.List;

/** The commands of a member of a consumer group, for one stream. */
final class StreamReads {

    private static final Duration BLOCK = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 512;

    private final RedisCommands<byte[], byte[]> commands;
    private final byte[] stream;
    private final byte[] group;
    private final Consumer<byte[]> member;
    private final From from;

    StreamReads(RedisCommands<byte[], byte[]> commands, RedisTarget.Stream target) {
        this.commands = commands;
        this.stream = target.name().getBytes(UTF_8);
        this.group = target.consumer().group().getBytes(UTF_8);
        this.member = Consumer.from(group, target.consumer().name().getBytes(UTF_8));
        this.from = target.consumer().from();
    }

    /** Makes the group, and the stream with it, unless they are there. */
    void join() {
        try {
            String start = from == From.OLDEST ? "0-0" : "$";
            commands.xgroupCreate(StreamOffset.from(stream, start), group, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException there) {
            // BUSYGROUP: it goes on where it was.
        } catch (RedisCommandExecutionException failure) {
            if (!String.valueOf(failure.getMessage()).startsWith("BUSYGROUP")) {
                throw failure;
            }
        }
    }

    /** What nobody of the group was given yet; waits a moment for it. */
    @SuppressWarnings("unchecked") // One stream makes an array of one.
    List<StreamMessage<byte[], byte[]>> fresh() {
        XReadArgs wait = XReadArgs.Builder.block(BLOCK).count(MOST_AT_ONCE);
        return commands.xreadgroup(member, wait, StreamOffset.lastConsumed(stream));
    }

    /** What this member was given before, behind an id, and did not acknowledge. */
    @SuppressWarnings("unchecked") // One stream makes an array of one.
    List<StreamMessage<byte[], byte[]>> pending(String behind) {
        XReadArgs some = XReadArgs.Builder.count(MOST_AT_ONCE);
        return commands.xreadgroup(member, some, StreamOffset.from(stream, behind));
    }

    /** Takes over what other members were given and left alone for some time. */
    ClaimedMessages<byte[], byte[]> claim(Duration idle, String start) {
        return commands.xautoclaim(stream, XAutoClaimArgs.Builder.xautoclaim(member, idle, start));
    }

    void acknowledge(List<String> ids) {
        if (!ids.isEmpty()) {
            commands.xack(stream, group, ids.toArray(String[]::new));
        }
    }
}
