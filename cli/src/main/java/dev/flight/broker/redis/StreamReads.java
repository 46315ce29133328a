package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.RedisTarget;
import dev.flight.broker.RedisTarget.From;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands of a member of a consumer group, for one stream. */
final class StreamReads {

    private static final Duration BLOCK = Duration.ofMillis(500);
    private static final String START = "0-0";

    private final RedisCommands<byte[], byte[]> commands;
    private final byte[] stream;
    private final byte[] group;
    private final RedisTarget.Consumer consumer;
    private final MemberName names;
    private final BatchSize size = new BatchSize();
    private Consumer<byte[]> member;

    StreamReads(RedisCommands<byte[], byte[]> commands, RedisTarget.Stream target) {
        this.commands = commands;
        this.stream = target.name().getBytes(UTF_8);
        this.consumer = target.consumer();
        this.group = consumer.group().getBytes(UTF_8);
        this.names = new MemberName(commands, target);
        this.member = member(consumer.group());
    }

    private Consumer<byte[]> member(String name) {
        return Consumer.from(group, name.getBytes(UTF_8));
    }

    /** Becomes a member of the group, which is made, and the stream with it, unless they are there. */
    void join() {
        takeName();
        boolean unused = make(consumer.from() == From.OLDEST ? START : "$");
    }

    private void takeName() {
        String name = consumer.name();
        member = member(name == null ? names.take() : name);
    }

    /**
     * Becomes a member once more, behind what was read before.
     *
     * @return whether the server has lost the group, or entries of the stream, since then
     */
    boolean joinAgain(@Nullable StreamId read) {
        takeName();
        boolean lost = read != null
                && newest().map(newest -> newest.compareTo(read) < 0).orElse(true);
        return make(lost ? START : read == null ? "$" : read.toString()) || lost;
    }

    private boolean make(String start) {
        try {
            commands.xgroupCreate(StreamOffset.from(stream, start), group, XGroupCreateArgs.Builder.mkstream());
            return true;
        } catch (RedisBusyException there) {
            // BUSYGROUP: it goes on where it was.
            return false;
        }
    }

    /** The id of the newest entry that the stream ever had; empty without a stream. */
    private Optional<StreamId> newest() {
        if (commands.exists(stream) == 0) {
            return Optional.empty();
        }
        List<Object> facts = commands.xinfoStream(stream);
        for (int i = 0; i + 1 < facts.size(); i += 2) {
            if (text(facts.get(i)).equals("last-generated-id")) {
                return Optional.of(StreamId.of(text(facts.get(i + 1))));
            }
        }
        return Optional.empty();
    }

    private static String text(Object fact) {
        return fact instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(fact);
    }

    /** What nobody of the group was given yet; waits a moment for it. */
    @SuppressWarnings("unchecked") // One stream makes an array of one.
    List<StreamMessage<byte[], byte[]>> fresh() {
        XReadArgs wait = XReadArgs.Builder.block(BLOCK).count(size.entries());
        return size.seen(commands.xreadgroup(member, wait, StreamOffset.lastConsumed(stream)));
    }

    /** What this member was given before, behind an id, and did not acknowledge. */
    @SuppressWarnings("unchecked") // One stream makes an array of one.
    List<StreamMessage<byte[], byte[]>> pending(String behind) {
        XReadArgs some = XReadArgs.Builder.count(size.entries());
        return size.seen(commands.xreadgroup(member, some, StreamOffset.from(stream, behind)));
    }

    /** Takes over what other members were given and left alone for some time. */
    ClaimedMessages<byte[], byte[]> claim(Duration idle, String start) {
        return commands.xautoclaim(
                stream, XAutoClaimArgs.Builder.xautoclaim(member, idle, start).count(size.entries()));
    }

    void acknowledge(List<String> ids) {
        if (!ids.isEmpty()) {
            commands.xack(stream, group, ids.toArray(String[]::new));
        }
    }
}
