package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.broker.rabbit.RabbitProcess;
import dev.flight.report.Schemas;
import dev.flight.report.load.LoadJson;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load on a real server of RabbitMQ that stops, or dies, in the middle of it. */
@Tag("long")
@Tag("outside")
class LoadOnRabbitTest {

    @TempDir
    Path folder;

    private RabbitProcess rabbit;

    @BeforeEach
    void start() throws Exception {
        rabbit = RabbitProcess.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        rabbit.close();
    }

    /** Something done to the server. */
    private interface Blow {
        void strike() throws Exception;
    }

    /** The blow falls a while after the connections stand. */
    private LoadResult run(String target, int seconds, int millis, Blow blow) throws Exception {
        LoadPlan plan = LoadPlan.steady(500, TimeSpan.ofMillis(seconds * 1_000L), TimeSpan.ZERO, ByteSize.of(300));
        SourceUrl url = rabbit.url(target);
        try (Brokers brokers =
                        new Brokers(InputStream.nullInputStream(), OutputStream.nullOutputStream(), Replay.AT_ONCE);
                Source source = brokers.source(url);
                Sink sink = brokers.sink(url)) {
            CompletableFuture<Void> struck = CompletableFuture.runAsync(
                    () -> strike(blow), CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
            LoadResult result = LoadRun.run(plan, url.text(), source, List.of(sink), 7, 0);
            struck.join();
            return result;
        }
    }

    private static void strike(Blow blow) {
        try {
            blow.strike();
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private static Tally tally(LoadResult result) {
        return result.measured().groups().get(0).tally();
    }

    /** As with Redis: of six seconds two stand still, and a sixth of all messages wait for more than one. */
    @Test
    void aServerThatStandsStillIsSeenByEveryMessageThatWasDue() throws Exception {
        LoadResult result = run("queue=load", 6, 2_000, () -> {
            rabbit.signal("STOP");
            TimeUnit.SECONDS.sleep(2);
            rabbit.signal("CONT");
        });

        Tally tally = tally(result);
        assertThat(result.lost()).isZero();
        assertThat(result.punctuality().confirmed()).isEqualTo(3_000);
        assertThat(result.punctuality().worstDelay()).isLessThan(1_000);
        assertThat(tally.latencyMax()).isBetween(1_900.0, 2_800.0);
        assertThat(tally.latency(0.99)).isBetween(1_700.0, 2_800.0);
        assertThat(tally.latency(1 - 1 / 6.0 + 0.04)).isGreaterThan(1_000.0);
        assertThat(tally.latency(1 - 2 / 6.0 - 0.1)).isLessThan(500);
    }

    /** What it had not confirmed is sent again, what it had not seen acknowledged it delivers again: some come twice. */
    @Test
    void aServerThatIsKilledLosesNothingOfAQueue() throws Exception {
        LoadResult result = run("queue=load", 4, 1_000, () -> {
            rabbit.kill();
            rabbit.startAgain();
        });

        ChannelCount count = result.channels().get(0);
        Punctuality punctuality = result.punctuality();
        assertThat(punctuality.sent()).isEqualTo(2_000).isEqualTo(count.sent());
        assertThat(punctuality.confirmed()).isEqualTo(2_000);
        assertThat(punctuality.refused()).isZero();
        assertThat(count.lost()).isZero();
        assertThat(count.duplicates()).isPositive().isEqualTo(tally(result).duplicates());
        assertThat(tally(result).latencyMax()).isGreaterThan(1_000);
        assertThat(result.reception().news()).anyMatch(line -> line.contains("disconnected"));
        assertThat(result.reception().connected()).isTrue();
    }

    @Test
    void anExchangeIsAsGoodAsAQueueAndItsReportHoldsToTheSchema() throws Exception {
        LoadResult result = run("exchange=load&key=a", 1, 0, () -> {});

        assertThat(result.lost()).isZero();
        assertThat(result.punctuality().confirmed()).isEqualTo(500);
        StringWriter out = new StringWriter();
        LoadJson.write(result, out);
        assertThat(Schemas.LOAD.mistakes(out.toString())).isEmpty();
        assertThat(out.toString()).contains("\"confirmed\": 500");
    }
}
