package dev.flight.broker.redis;

import static dev.flight.broker.Deliveries.numbers;
import static dev.flight.broker.Deliveries.text;
import static dev.flight.broker.Deliveries.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Login;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.Replay;
import dev.flight.broker.Secret;
import dev.flight.broker.Server;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.unit.ByteSize;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Channels and streams of a real server of Redis. */
@Tag("long")
@Tag("outside")
@Timeout(120)
class RedisSourceTest {

    @TempDir
    private Path folder;

    private RedisProcess redis;

    private final Brokers brokers =
            new Brokers(InputStream.nullInputStream(), new ByteArrayOutputStream(), Replay.AT_ONCE);

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (redis != null) {
            redis.close();
        }
    }

    private void send(String target, int from, int to) throws BrokerFailure {
        try (Sink sink = brokers.sink(redis.url(target))) {
            for (int i = from; i < to; i++) {
                sink.send(Integer.toString(i).getBytes(UTF_8));
            }
        }
    }

    @Test
    void hearsAChannelAndThoseOfAPattern() throws Exception {
        try (Source source = brokers.source(redis.url("channel=plain&channel=flight.*"))) {
            send("channel=plain", 0, 1);
            send("channel=other", 1, 2);
            send("channel=flight.memory", 2, 3);

            List<Incoming> all = until(source, text("2"));

            assertThat(all.get(0)).isEqualTo(new Connected());
            assertThat(numbers(all)).containsExactly(0, 2);
            assertThat(((Message) all.get(2)).channel()).isEqualTo("flight.memory");
        }
    }

    @Test
    void keepsBytesAsTheyAre() throws Exception {
        byte[] bytes = {0, (byte) 0xFF, '\r', '\n', 27, '['};
        for (String target : List.of("channel=c", "stream=s")) {
            try (Source source = brokers.source(redis.url(target));
                    Sink sink = brokers.sink(redis.url(target))) {
                sink.send(bytes);
                sink.flush();

                Message message =
                        (Message) until(source, Message.class::isInstance).get(1);

                assertThat(message.payload()).as(target).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aChannelThatWasLostTellsAGapThatNobodyCanCount() throws Exception {
        try (Source source = brokers.source(redis.url("channel=c"))) {
            send("channel=c", 0, 10);
            until(source, text("9"));

            redis.kill();
            until(source, Disconnected.class::isInstance);
            redis.startAgain();
            List<Incoming> back = until(source, Connected.class::isInstance);

            assertThat(back)
                    .anyMatch(each -> each instanceof Gap gap && gap.lost().isEmpty());
        }
    }

    @Test
    void aStreamLosesNothingWhenTheServerIsKilledInTheMiddle() throws Exception {
        try (Source source = brokers.source(redis.url("stream=s"))) {
            send("stream=s", 0, 20_000);
            List<Incoming> before = until(source, text("5000"));
            redis.kill();
            List<Incoming> away = until(source, Disconnected.class::isInstance);
            redis.startAgain();
            send("stream=s", 20_000, 25_000);
            List<Incoming> after = until(source, text("24999"));

            TreeSet<Integer> seen = new TreeSet<>(numbers(before));
            seen.addAll(numbers(away));
            seen.addAll(numbers(after));
            assertThat(seen).hasSize(25_000);
            assertThat(after).contains(new Connected(2)).noneMatch(Gap.class::isInstance);
        }
    }

    @Test
    void aStreamGoesOnWhereItWasLeft() throws Exception {
        try (Source source = brokers.source(redis.url("stream=s&from=oldest"))) {
            send("stream=s", 0, 10);
            until(source, text("4"));
        }
        try (Source source = brokers.source(redis.url("stream=s"))) {
            assertThat(numbers(until(source, text("9"))))
                    .startsWith(5)
                    .endsWith(9)
                    .hasSize(5);
        }
    }

    @Test
    void anotherMemberTakesOverWhatWasLeftAlone() throws Exception {
        SourceUrl.Redis gone = redis.url("stream=s&consumer=gone");
        SourceUrl.Redis heir = redis.url("stream=s&consumer=heir");
        Inbox inbox = new Inbox(1, ByteSize.of(1 << 20));
        Source first = RedisStreamSource.open(gone, (RedisTarget.Stream) gone.target(), inbox, Duration.ofHours(1));
        send("stream=s", 0, 10);
        until(first, text("0"));
        first.close();

        Inbox roomy = new Inbox(100, ByteSize.of(1 << 20));
        try (Source source =
                RedisStreamSource.open(heir, (RedisTarget.Stream) heir.target(), roomy, Duration.ofMillis(200))) {
            List<Integer> seen = new ArrayList<>();
            while (seen.size() < 9) {
                seen.addAll(numbers(until(source, Message.class::isInstance)));
            }
            assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
    }

    @Test
    void whoIsTooSlowForAChannelIsToldHowMuchWasDropped() throws Exception {
        SourceUrl.Redis url = redis.url("channel=c");
        Inbox inbox = new Inbox(100, ByteSize.of(1 << 20));
        try (Source source = RedisChannelsSource.open(url, (RedisTarget.Channels) url.target(), inbox)) {
            send("channel=c", 0, 1_000);
            while (source.dropped() < 900) {
                Thread.sleep(10);
            }
            List<Incoming> all = until(source, text("999"));

            assertThat(numbers(all)).hasSize(100);
            assertThat(all.get(0))
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.lost()).hasValue(900));
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        SourceUrl.Redis url = redis.url("channel=c");
        Login login = new Login(null, new Secret("hunter2"));
        Server server = new Server(url.server().host(), url.server().port(), false, login);
        SourceUrl wrong = new SourceUrl.Redis(server, 0, url.target());

        assertThatThrownBy(() -> brokers.source(wrong))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining("WRONGPASS")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void nobodyThereIsToldWithTheAddress() throws Exception {
        redis.kill();

        assertThatThrownBy(() -> brokers.source(redis.url("channel=c")))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining(RedisProcess.PASSWORD);
    }
}
