package dev.flight.broker.rabbit;

import static dev.flight.broker.Deliveries.numbers;
import static dev.flight.broker.Deliveries.text;
import static dev.flight.broker.Deliveries.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Inbox;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Room;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Queues and exchanges of a real server of RabbitMQ. */
@Tag("long")
@Tag("outside")
@Timeout(180)
class RabbitTest {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(500);

    @TempDir
    private static Path folder;

    private static RabbitProcess rabbit;

    @BeforeAll
    static void start() throws Exception {
        rabbit = RabbitProcess.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (rabbit != null) {
            rabbit.close();
        }
    }

    private static Inbox inbox() {
        return new Inbox(1 << 16, ByteSize.of(64 << 20));
    }

    private static Source source(String target) throws BrokerFailure {
        return RabbitSource.open(rabbit.url(target), inbox());
    }

    private static Sink sink(String target) throws BrokerFailure {
        return RabbitSink.open(rabbit.url(target), Room.ample());
    }

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(UTF_8);
    }

    private static void send(String target, int from, int to) throws BrokerFailure {
        try (Sink sink = sink(target)) {
            for (int i = from; i < to; i++) {
                sink.send(bytes(i));
            }
        }
    }

    @Test
    void readsAQueueThatItMakes() throws Exception {
        try (Source source = source("queue=plain")) {
            send("queue=plain", 0, 3);

            List<Incoming> all = until(source, text("2"));

            assertThat(all.get(0)).isEqualTo(new Connected());
            assertThat(numbers(all)).containsExactly(0, 1, 2);
            assertThat(((Message) all.get(1)).channel()).isEqualTo("plain");
        }
    }

    @Test
    void bindsAQueueToAnExchangeByKey() throws Exception {
        try (Source source = source("exchange=bound&queue=some&key=flight.*")) {
            send("exchange=bound&queue=all", 0, 1);
            send("exchange=bound&queue=other&key=flight.memory", 1, 2);

            assertThat(numbers(until(source, text("1")))).containsExactly(1);
        }
    }

    @Test
    void hearsAnExchange() throws Exception {
        try (Source source = source("exchange=heard")) {
            send("exchange=heard&key=a.b", 0, 10);

            List<Incoming> all = until(source, text("9"));

            assertThat(numbers(all)).hasSize(10);
            assertThat(((Message) all.get(1)).channel()).isEqualTo("a.b");
        }
    }

    @Test
    void keepsBytesAsTheyAreWhateverTheirNumber() throws Exception {
        byte[] large = new byte[10 << 20];
        new Random(6).nextBytes(large);
        byte[] escapes = {0, (byte) 0xFF, '\r', '\n', 27, '[', '2', 'J'};
        try (Source source = source("queue=bytes");
                Sink sink = sink("queue=bytes")) {
            for (byte[] each : List.of(large, escapes, new byte[0])) {
                sink.send(each);
                sink.flush();

                List<Incoming> all = until(source, Message.class::isInstance);

                assertThat(((Message) all.get(all.size() - 1)).payload()).isEqualTo(each);
            }
        }
    }

    @Test
    void goesOnWhereItWasLeft() throws Exception {
        try (Source source = source("queue=left")) {
            send("queue=left", 0, 10);
            until(source, text("4"));
        }
        try (Source source = source("queue=left")) {
            assertThat(numbers(until(source, text("9"))))
                    .startsWith(5)
                    .endsWith(9)
                    .hasSize(5);
        }
    }

    @Test
    void keepsWhatNobodyCanTakeBesideTheQueue() throws Exception {
        source("queue=sick").close();
        send("queue=sick", 7, 8);
        try (Connection connection = new RabbitLink(rabbit.url("queue=sick")).connect();
                Channel channel = connection.createChannel()) {
            channel.basicReject(channel.basicGet("sick", false).getEnvelope().getDeliveryTag(), false);
        }
        try (Source source = source("queue=sick.dead")) {
            assertThat(numbers(until(source, text("7")))).containsExactly(7);
        }
    }

    @Test
    void usesAQueueThatIsThereWithOtherArguments() throws Exception {
        try (Connection connection = new RabbitLink(rabbit.url("queue=theirs")).connect();
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("theirs", true, false, false, Map.of("x-max-length", 100));
        }
        try (Source source = source("queue=theirs")) {
            send("queue=theirs", 0, 1);

            assertThat(numbers(until(source, text("0")))).containsExactly(0);
        }
    }

    @Test
    void aQueueThatIsDeletedIsToldAndMadeAnew() throws Exception {
        try (Source source = source("queue=deleted");
                Connection connection = new RabbitLink(rabbit.url("queue=deleted")).connect()) {
            until(source, Connected.class::isInstance);
            connection.createChannel().queueDelete("deleted");

            List<Incoming> all = until(source, Connected.class::isInstance);

            assertThat(all.get(0)).isEqualTo(new Disconnected("the queue was deleted"));
            assertThat(all.get(1)).isInstanceOf(Gap.class);
            send("queue=deleted", 0, 1);
            assertThat(numbers(until(source, text("0")))).containsExactly(0);
        }
    }

    @Test
    void losesNothingWhenTheServerIsKilledInTheMiddle() throws Exception {
        int all = 100_000;
        String target = "exchange=flight&queue=kept";
        try (Source source = source(target)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(
                    () -> sendAgainUntilConfirmed(target, all), task -> new Thread(task, "sender").start());
            List<Incoming> got = new ArrayList<>(until(source, text(Integer.toString(all / 4))));
            rabbit.kill();
            got.addAll(until(source, Disconnected.class::isInstance));
            rabbit.startAgain();
            got.addAll(until(source, Connected.class::isInstance));
            sending.get(120, TimeUnit.SECONDS);
            TreeSet<Integer> seen = new TreeSet<>(numbers(got));
            while (seen.size() < all) {
                Incoming next = source.next(PATIENCE);
                if (next != null) {
                    got.add(next);
                    seen.addAll(numbers(List.of(next)));
                }
            }

            assertThat(seen).hasSize(all).first().isEqualTo(0);
            assertThat(got).noneMatch(Gap.class::isInstance);
            System.out.println("rabbitmq killed: " + all + " sent, none lost, "
                    + (numbers(got).size() - all) + " came twice");
        }
    }

    /** In batches: what is not confirmed is sent again, as soon as the same sink can. */
    private static void sendAgainUntilConfirmed(String target, int all) {
        int batch = 1_000;
        try (Sink sink = sink(target)) {
            for (int from = 0; from < all; ) {
                try {
                    for (int i = from; i < from + batch; i++) {
                        sink.send(bytes(i));
                    }
                    sink.flush();
                    from += batch;
                } catch (BrokerFailure away) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (BrokerFailure | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void anExchangeThatWasLostTellsAGapThatNobodyCanCount() throws Exception {
        try (Source source = source("exchange=lost")) {
            until(source, Connected.class::isInstance);
            rabbit.kill();
            until(source, Disconnected.class::isInstance);
            rabbit.startAgain();
            List<Incoming> back = until(source, Connected.class::isInstance);

            assertThat(back)
                    .anyMatch(each -> each instanceof Gap gap && gap.lost().isEmpty());
        }
    }

    @Test
    void aServerThatHangsForAWhileLosesNothing() throws Exception {
        try (Source source = source("queue=hangs")) {
            until(source, Connected.class::isInstance);
            rabbit.signal("STOP");
            List<Incoming> away = until(source, Disconnected.class::isInstance);
            rabbit.signal("CONT");

            assertThat(away.toString()).contains("no sign of life");
            until(source, Connected.class::isInstance);
            send("queue=hangs", 0, 10);
            assertThat(numbers(until(source, text("9")))).hasSize(10);
        } finally {
            rabbit.signal("CONT");
        }
    }

    @Test
    void aSlowReaderOfAQueueHoldsNoMoreThanItsInbox() throws Exception {
        send("queue=slow", 0, 5_000);
        Inbox small = new Inbox(10, ByteSize.of(1 << 20));
        try (Source source = RabbitSource.open(rabbit.url("queue=slow"), small)) {
            List<Incoming> all = new ArrayList<>();
            while (numbers(all).size() < 20) {
                TimeUnit.MILLISECONDS.sleep(20);
                Incoming next = source.next(PATIENCE);
                if (next != null) {
                    all.add(next);
                }
            }

            assertThat(messagesIn("slow")).isGreaterThanOrEqualTo(5_000 - Subscription.PREFETCH - 20);
            assertThat(numbers(until(source, text("4999")))).hasSize(4_980);
            assertThat(source.dropped()).isZero();
        }
    }

    private static long messagesIn(String queue) throws Exception {
        try (Connection connection = new RabbitLink(rabbit.url("queue=" + queue)).connect();
                Channel channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }

    @Test
    void aSlowReaderOfLargeMessagesHoldsAFewOfThem() throws Exception {
        byte[] large = new byte[10 << 20];
        try (Sink sink = sink("queue=large")) {
            for (int i = 0; i < 30; i++) {
                sink.send(large);
            }
        }
        Inbox small = new Inbox(1 << 16, ByteSize.of(32 << 20));
        try (Source source = RabbitSource.open(rabbit.url("queue=large"), small)) {
            until(source, Message.class::isInstance);
            TimeUnit.SECONDS.sleep(1);
            for (int i = 1; i < 30; i++) {
                until(source, Message.class::isInstance);
            }
            assertThat(source.dropped()).isZero();
        }
    }

    @Test
    void whoIsTooSlowForAnExchangeIsToldHowMuchWasDropped() throws Exception {
        Inbox small = new Inbox(100, ByteSize.of(1 << 20));
        try (Source source = RabbitSource.open(rabbit.url("exchange=fast"), small)) {
            send("exchange=fast", 0, 1_000);
            while (source.dropped() < 900) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            List<Incoming> all = until(source, text("999"));

            assertThat(numbers(all)).hasSize(100);
            assertThat(all.get(0))
                    .isInstanceOfSatisfying(
                            Gap.class, gap -> assertThat(gap.lost()).hasValue(900));
        }
    }

    @Test
    void anExchangeThatIsMissingIsToldToWhoPublishes() {
        assertThatThrownBy(() -> sink("exchange=missing&key=a"))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining("no exchange 'missing'");
    }

    @Test
    void whatReachesNoQueueIsToldOnceAndTheSinkGoesOn() throws Exception {
        source("exchange=lonely").close();
        try (Sink sink = sink("exchange=lonely&key=a")) {
            sink.send(bytes(1));
            assertThatThrownBy(sink::flush).hasMessageContaining("1 message reached no queue");

            try (Source source = source("exchange=lonely")) {
                sink.send(bytes(2));
                sink.flush();
                assertThat(numbers(until(source, text("2")))).containsExactly(2);
            }
        }
    }

    @Test
    void aPatternCannotBePublishedTo() {
        assertThatThrownBy(() -> sink("exchange=flight&key=a.*")).hasMessageContaining("the pattern a.*");
    }

    @Test
    void messagesAreKeptOnDisk() throws Exception {
        send("queue=disk", 0, 1);
        try (Connection connection = new RabbitLink(rabbit.url("queue=disk")).connect();
                Channel channel = connection.createChannel()) {
            GetResponse got = channel.basicGet("disk", true);

            assertThat(got.getProps().getDeliveryMode()).isEqualTo(2);
        }
    }
}
