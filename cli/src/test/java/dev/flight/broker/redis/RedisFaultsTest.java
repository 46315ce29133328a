package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
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
import dev.flight.unit.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost, and what is told of it, when a real server of Redis dies, hangs, forgets or is not kept up with. */
@Tag("long")
@Timeout(180)
@Tag("outside")
class RedisFaultsTest {

    private static final int MANY = 100_000;
    private static final int MOST_WAITING = 10_000;

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

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(60)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
    }

    private static byte[] number(int number) {
        return Integer.toString(number).getBytes(UTF_8);
    }

    /** Sends numbers, and waits until all have arrived. */
    private static void send(Sink sink, int from, int to) throws BrokerFailure {
        for (int i = from; i < to; i++) {
            sink.send(number(i));
        }
        sink.flush();
    }

    private Source stream(Inbox inbox) throws BrokerFailure {
        SourceUrl.Redis url = redis.url("stream=s");
        return RedisStreamSource.open(url, (RedisTarget.Stream) url.target(), inbox, Duration.ofSeconds(60));
    }

    private Source channel(Inbox inbox) throws BrokerFailure {
        SourceUrl.Redis url = redis.url("channel=c");
        return RedisChannelsSource.open(url, (RedisTarget.Channels) url.target(), inbox);
    }

    private static Inbox inbox(int most) {
        return new Inbox(most, ByteSize.of(64L << 20));
    }

    @Test
    void aStreamLosesNoneOfManyWhenTheServerIsKilledAmongThem() throws Exception {
        try (Source source = stream(inbox(MOST_WAITING));
                Received received = new Received(source)) {
            try (Sink sink = brokers.sink(redis.url("stream=s"))) {
                send(sink, 0, MANY / 2);
            }
            await(() -> received.distinct() > MANY / 4);
            redis.kill();
            redis.startAgain();
            try (Sink sink = brokers.sink(redis.url("stream=s"))) {
                send(sink, MANY / 2, MANY);
            }
            await(() -> received.distinct() == MANY);

            assertThat(received.gaps()).isEmpty();
            // While it reads what it kept, the server answers that it is loading, which is told as well.
            assertThat(received.connections())
                    .startsWith(new Connected(1))
                    .endsWith(new Connected(2))
                    .doesNotContain(new Connected(3));
        }
    }

    @Test
    void aChannelTellsThatItLostSomeOfManyWhenTheServerIsKilledAmongThem() throws Exception {
        try (Source source = channel(inbox(MANY));
                Received received = new Received(source)) {
            try (Sink sink = brokers.sink(redis.url("channel=c"))) {
                send(sink, 0, MANY / 2);
            }
            await(() -> received.distinct() == MANY / 2);
            redis.kill();
            redis.startAgain();
            await(() -> received.connections().contains(new Connected(2)));
            try (Sink sink = brokers.sink(redis.url("channel=c"))) {
                send(sink, MANY / 2, MANY);
            }
            await(() -> received.has(MANY - 1));

            assertThat(received.gaps()).hasSize(1).allMatch(gap -> gap.lost().isEmpty());
            assertThat(received.connections()).hasSize(3).endsWith(new Connected(2));
            assertThat(received.messages()).isEqualTo(received.distinct());
        }
    }

    @Test
    void whoTakesTooSlowlyIsToldTheExactNumberThatWasDropped() throws Exception {
        Inbox inbox = inbox(MOST_WAITING);
        try (Source source = channel(inbox)) {
            try (Sink sink = brokers.sink(redis.url("channel=c"))) {
                // Not faster than the subscriber reads: at its limit for output Redis would cut it off.
                for (int i = 0; i < MANY; i += 1_000) {
                    send(sink, i, i + 1_000);
                }
            }
            await(() -> source.dropped() >= MANY - MOST_WAITING);

            assertThat(source.dropped()).isBetween((long) MANY - MOST_WAITING, (long) MANY - MOST_WAITING + 1);
            try (Received received = new Received(source)) {
                await(() -> received.has(MANY - 1));
                assertThat(received.messages() + received.lost()).isEqualTo(MANY);
                assertThat(received.lost()).isEqualTo(source.dropped());
            }
        }
    }

    @Test
    void aSubscriberThatRedisCutsOffIsToldSo() throws Exception {
        redis.command("CONFIG SET client-output-buffer-limit \"pubsub 100kb 50kb 1\"");
        try (Source source = channel(inbox(MOST_WAITING));
                Received received = new Received(source);
                Sink sink = brokers.sink(redis.url("channel=c"))) {
            // More at once than the limit: Redis has no chance to hand it over before.
            byte[] large = new byte[400_000];
            Arrays.fill(large, (byte) '0');
            sink.send(large);
            sink.flush();
            await(() -> received.connections().contains(new Connected(2)));
            send(sink, 1, 2);
            await(() -> received.has(1));

            assertThat(received.connections().get(1)).isInstanceOf(Disconnected.class);
            assertThat(received.gaps()).hasSize(1).allMatch(gap -> gap.lost().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=c", "stream=s"})
    void aServerThatHangsIsToldAndSoIsThatItIsBack(String target) throws Exception {
        try (Source source = brokers.source(redis.url(target));
                Received received = new Received(source)) {
            await(() -> received.connections().contains(new Connected()));
            redis.pause();
            TimeUnit.SECONDS.sleep(4);
            redis.resume();
            await(() -> received.connections().size() >= 3);

            assertThat(received.connections())
                    .startsWith(new Connected(), new Disconnected("no answer to a ping for 1500ms"), new Connected());
            assertThat(received.gaps()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=c", "stream=s"})
    void hostileBytesArriveAsTheyWereSent(String target) throws Exception {
        byte[] garbage = new byte[10_000_000];
        new Random(7).nextBytes(garbage);
        List<byte[]> payloads =
                List.of(new byte[0], "\u001b]0;title\u0007\u001b[2J\u202e".getBytes(UTF_8), garbage, new byte[] {
                    (byte) 0xC0, (byte) 0x80
                });
        try (Source source = brokers.source(redis.url(target));
                Sink sink = brokers.sink(redis.url(target))) {
            for (byte[] payload : payloads) {
                sink.send(payload);
            }
            sink.flush();
            for (byte[] payload : payloads) {
                assertThat(message(source)).isEqualTo(payload);
            }
        }
    }

    private static byte[] message(Source source) throws InterruptedException {
        Incoming next = Objects.requireNonNull(source.next(TimeSpan.ofMillis(10_000)));
        return next instanceof Message message ? message.payload() : message(source);
    }

    @Test
    void aStreamThatIsNoneAnyMoreIsToldUntilItIsOneAgain() throws Exception {
        try (Source source = brokers.source(redis.url("stream=s"));
                Received received = new Received(source)) {
            await(() -> received.connections().contains(new Connected()));
            redis.command("DEL s");
            redis.command("SET s text");
            await(() -> received.connections().size() == 2);
            redis.command("DEL s");
            await(() -> received.connections().size() == 3);

            assertThat(received.connections().get(1))
                    .isInstanceOfSatisfying(
                            Disconnected.class, gone -> assertThat(gone.why()).contains("WRONGTYPE"));
            assertThat(received.connections().get(2)).isEqualTo(new Connected(1));
        }
    }

    @Test
    void whoMayNotAskForOtherMembersReadsAllTheSame() throws Exception {
        redis.command("ACL SETUSER ann on >pw ~* &* +@all -client");
        SourceUrl.Redis admin = redis.url("stream=s");
        Server server =
                new Server(admin.server().host(), admin.server().port(), false, new Login("ann", new Secret("pw")));
        try (Source source = brokers.source(new SourceUrl.Redis(server, 0, admin.target()));
                Sink sink = brokers.sink(admin)) {
            send(sink, 0, 1);

            assertThat(message(source)).isEqualTo(number(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLUSHALL", "XGROUP DESTROY s flight"})
    void aGroupThatWasLostTellsAGapAndGoesOn(String loss) throws Exception {
        try (Source source = brokers.source(redis.url("stream=s"));
                Received received = new Received(source);
                Sink sink = brokers.sink(redis.url("stream=s"))) {
            send(sink, 0, 10);
            await(() -> received.distinct() == 10);
            redis.command(loss);
            await(() -> !received.gaps().isEmpty());
            send(sink, 10, 20);
            await(() -> received.distinct() == 20);

            assertThat(received.gaps()).hasSize(1).allMatch(gap -> gap.lost().isEmpty());
            assertThat(received.messages()).isEqualTo(20);
        }
    }

    @Test
    void aServerThatComesBackEmptyTellsAGap() throws Exception {
        try (Source source = brokers.source(redis.url("stream=s"));
                Received received = new Received(source)) {
            try (Sink sink = brokers.sink(redis.url("stream=s"))) {
                send(sink, 0, 10);
            }
            await(() -> received.distinct() == 10);
            redis.kill();
            redis.loseAll();
            redis.startAgain();
            await(() -> !received.gaps().isEmpty());
            try (Sink sink = brokers.sink(redis.url("stream=s"))) {
                send(sink, 10, 20);
            }
            await(() -> received.distinct() == 20);

            assertThat(received.gaps()).hasSize(1).allMatch(gap -> gap.lost().isEmpty());
        }
    }

    @Test
    void membersWithoutANameShareAStreamAndTakeNothingFromEachOther() throws Exception {
        try (Source one = brokers.source(redis.url("stream=s"));
                Sink sink = brokers.sink(redis.url("stream=s"))) {
            send(sink, 0, 10);
            assertThat(message(one)).isEqualTo(number(0));
            // It has been given all ten by now, or is about to: another must not get what it holds.
            TimeUnit.MILLISECONDS.sleep(300);
            try (Source two = brokers.source(redis.url("stream=s"));
                    Received others = new Received(two)) {
                TimeUnit.SECONDS.sleep(1);
                assertThat(others.messages()).isZero();
            }
        }
        try (Source again = brokers.source(redis.url("stream=s"))) {
            assertThat(message(again)).as("the first that was not taken").isEqualTo(number(1));
        }
    }

    @Test
    void whatMatchesANameAndPatternsComesOnce() throws Exception {
        try (Source source = brokers.source(redis.url("channel=a.b&channel=a.*&channel=*.b&channel=*"));
                Received received = new Received(source)) {
            int number = 0;
            for (String channel : List.of("a.b", "a.c", "c.b", "c")) {
                try (Sink sink = brokers.sink(redis.url("channel=" + channel))) {
                    send(sink, number, number + 100);
                }
                number += 100;
            }
            await(() -> received.distinct() == 400);
            TimeUnit.MILLISECONDS.sleep(200);

            assertThat(received.messages()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=c", "stream=s"})
    void aSinkCanBeUsedAgainOnceTheServerIsBack(String target) throws Exception {
        try (Source source = brokers.source(redis.url(target));
                Received received = new Received(source);
                Sink sink = brokers.sink(redis.url(target))) {
            send(sink, 0, 1);
            await(() -> received.has(0));
            redis.kill();
            assertThat(fails(sink, 1)).isTrue();
            redis.startAgain();
            await(() -> received.connections().contains(new Connected(2)));
            await(() -> !fails(sink, 2));
            await(() -> received.has(2));
        }
    }

    private static boolean fails(Sink sink, int number) {
        try {
            send(sink, number, number + 1);
            return false;
        } catch (BrokerFailure failure) {
            return true;
        }
    }
}
