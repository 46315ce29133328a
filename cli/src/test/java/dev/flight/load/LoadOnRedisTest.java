package dev.flight.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.broker.redis.RedisProcess;
import dev.flight.sim.routing.Tally;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load on a real server that stops, or dies, in the middle of it. */
@Tag("long")
@Tag("outside")
class LoadOnRedisTest {

    @TempDir
    Path folder;

    private RedisProcess redis;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        redis = RedisProcess.start(folder);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    /** Connecting may take its time; the blows fall behind it. */
    private LoadResult run(int seconds, Supplier<CompletableFuture<Void>> blows) throws BrokerFailure {
        LoadPlan plan = LoadPlan.steady(500, TimeSpan.ofMillis(seconds * 1_000L), TimeSpan.ZERO, ByteSize.of(300));
        SourceUrl url = redis.url("channel=load");
        Brokers brokers = new Brokers(InputStream.nullInputStream(), OutputStream.nullOutputStream(), Replay.AT_ONCE);
        try (Source source = brokers.source(url);
                Sink sink = brokers.sink(url)) {
            CompletableFuture<Void> struck = blows.get();
            LoadResult result = LoadRun.run(plan, url.text(), source, List.of(sink), 7, 0);
            struck.join();
            return result;
        }
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Something done to the server. */
    private interface Blow {
        void strike() throws IOException, InterruptedException;
    }

    private static CompletableFuture<Void> after(int millis, Blow blow) {
        return CompletableFuture.runAsync(() -> {
            sleep(millis);
            try {
                blow.strike();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /**
     * For two of six seconds the server does nothing. A message that is due so many seconds after it stopped waits for the
     * rest of the two: half of them, a sixth of all, for more than a second. Had the sender waited for answers, one message
     * would have been late.
     */
    @Test
    void aServerThatStandsStillIsSeenByEveryMessageThatWasDue() throws Exception {
        LoadResult result = run(6, () -> after(2_000, redis::pause).thenCompose(done -> after(2_000, redis::resume)));

        Tally tally = result.measured().groups().get(0).tally();
        assertThat(result.lost()).isZero();
        assertThat(tally.delivered()).isEqualTo(3_000);
        assertThat(tally.latencyMax()).isBetween(1_900.0, 2_800.0);
        assertThat(tally.latency(0.99)).isBetween(1_700.0, 2_800.0);
        assertThat(tally.latency(1 - 1 / 6.0 - 0.06)).isLessThan(1_000 + 800.0);
        assertThat(tally.latency(1 - 1 / 6.0 + 0.04)).isGreaterThan(1_000.0);
        assertThat(tally.latency(1 - 2 / 6.0 - 0.1)).isLessThan(500);
    }

    @Test
    void aServerThatIsKilledEndsInExactNumbers() throws Exception {
        LoadResult result = run(4, () -> after(1_000, redis::kill).thenCompose(done -> after(700, redis::startAgain)));

        ChannelCount count = result.channels().get(0);
        Punctuality punctuality = result.punctuality();
        assertThat(punctuality.sent()).isEqualTo(2_000).isEqualTo(count.sent());
        assertThat(punctuality.confirmed() + punctuality.refused()).isEqualTo(2_000);
        assertThat(punctuality.refused()).isPositive();
        assertThat(punctuality.why()).isNotEmpty();
        assertThat(count.lost()).isBetween(punctuality.refused() - 1, 1_600L);
        assertThat(count.received() + count.lost()).isEqualTo(2_000);
        assertThat(result.measured().groups().get(0).tally().delivered()).isEqualTo(count.received());
        assertThat(result.reception().news()).anyMatch(line -> line.contains("disconnected"));
    }
}
