package dev.flight.broker.rabbit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Room;
import dev.flight.broker.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sink tells of messages that a real server takes, or does not. */
@Tag("long")
@Tag("outside")
class RabbitReceiptsTest {

    @TempDir
    static Path folder;

    private static RabbitProcess rabbit;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        rabbit = RabbitProcess.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        rabbit.close();
    }

    private static List<Told> send(RabbitSink sink, int count) throws BrokerFailure {
        List<Told> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = new Told();
            sink.send(("message " + i).getBytes(UTF_8), told);
            sent.add(told);
        }
        return sent;
    }

    @Test
    void eachMessageThatArrivedIsToldOnce() throws Exception {
        try (RabbitSink sink = RabbitSink.open(rabbit.url("queue=taken"), Room.ample())) {
            List<Told> sent = send(sink, 5_000);
            sink.flush();
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).containsExactly("arrived"));
        }
    }

    /** The server sends it back, and confirms it nevertheless. */
    @Test
    void aMessageThatReachesNoQueueHasFailed() throws Exception {
        try (RabbitSink sink = RabbitSink.open(rabbit.url("exchange=amq.topic&key=nobody"), Room.ample())) {
            List<Told> sent = send(sink, 20);
            sink.flush();
            assertThat(sent)
                    .allSatisfy(told ->
                            assertThat(told.all()).singleElement().asString().contains("1 message reached no queue"));
        }
    }

    @Test
    void aServerThatStandsStillIsSentNoMoreThanThereIsRoomForAndNeverWaitedFor() throws Exception {
        // Large ones, that fill what lies between us and the server.
        try (RabbitSink sink = RabbitSink.open(rabbit.url("queue=still"), new Room(100, 1L << 30))) {
            rabbit.signal("STOP");
            long before = System.nanoTime();
            List<Told> sent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Told told = new Told();
                sink.send(new byte[1 << 18], told);
                sent.add(told);
            }
            assertThatThrownBy(() -> send(sink, 1)).hasMessageStartingWith("not sent, for 100 messages");
            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).isEmpty());

            rabbit.signal("CONT");
            sink.flush();
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).containsExactly("arrived"));
        }
    }

    @Test
    void whatAKilledServerDidNotAnswerIsSentAgain() throws Exception {
        try (RabbitSink sink = RabbitSink.open(rabbit.url("queue=again"), Room.ample())) {
            rabbit.signal("STOP");
            List<Told> sent = send(sink, 500);
            rabbit.kill();
            sent.addAll(send(sink, 500));
            rabbit.startAgain();
            sink.flush();
            assertThat(sent).allSatisfy(told -> assertThat(told.all()).containsExactly("arrived"));
        }
    }

    /** With the patience of somebody who presses Ctrl-C. */
    @Test
    void whatAServerThatIsGoneDidNotAnswerHasFailed() throws Exception {
        try (RabbitSink sink = RabbitSink.open(rabbit.url("queue=gone"), Room.ample())) {
            rabbit.kill();
            List<Told> sent = send(sink, 20);
            Thread.currentThread().interrupt();
            try {
                sink.flush();
            } catch (BrokerFailure gone) {
                // Told by the receipts.
            }
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sent)
                    .allSatisfy(told ->
                            assertThat(told.all()).singleElement().asString().contains("perhaps lost"));
        } finally {
            rabbit.startAgain();
        }
    }
}
