package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Room;
import dev.flight.broker.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sink tells of messages that a real server takes, or does not. */
class RedisReceiptsTest {

    @TempDir
    Path folder;

    private static List<Told> send(RedisSink sink, int count) throws BrokerFailure {
        List<Told> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = new Told();
            sink.send(("message " + i).getBytes(UTF_8), told);
            sent.add(told);
        }
        return sent;
    }

    @Test
    void aServerThatStandsStillIsSentNoMoreThanThereIsRoomForAndNeverWaitedFor() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder);
                RedisSink sink = RedisSink.open(redis.url("stream=a"), new Room(100, 1 << 20))) {
            redis.pause();
            long before = System.nanoTime();
            List<Told> sent = send(sink, 100);
            assertThatThrownBy(() -> send(sink, 1)).hasMessageStartingWith("not sent, for 100 messages");
            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).isEmpty());

            redis.resume();
            sink.flush();
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).containsExactly("arrived"));
            assertThat(send(sink, 1)).hasSize(1);
        }
    }

    @Test
    void eachMessageThatAKilledServerDidNotAnswerIsToldOnce() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder);
                RedisSink sink = RedisSink.open(redis.url("stream=a"), Room.ample())) {
            redis.pause();
            List<Told> sent = send(sink, 50);
            redis.kill();
            sink.flush();
            assertThat(sent)
                    .allSatisfy(told ->
                            assertThat(told.all()).singleElement().asString().isNotEqualTo("arrived"));
        }
    }
}
