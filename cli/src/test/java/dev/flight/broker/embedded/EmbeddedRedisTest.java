package dev.flight.broker.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.unit.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that runs as long as the command: what it lets others do, and that nothing of it stays. */
@Tag("long")
@Timeout(60)
class EmbeddedRedisTest {

    private static final RedisTarget CHANNEL = new RedisTarget.Channels(List.of(new RedisTarget.Channel("a b&c")));

    private final Brokers brokers =
            new Brokers(InputStream.nullInputStream(), new ByteArrayOutputStream(), Replay.AT_ONCE);

    private static SourceUrl read(String address) {
        return Objects.requireNonNull(SourceUrl.read(address).value());
    }

    /** What runs with a text in its command line. */
    private static List<String> running(String text) {
        return ProcessHandle.allProcesses()
                .flatMap(each -> each.info().commandLine().stream())
                .filter(line -> line.contains(text))
                .toList();
    }

    private static void awaitGone(Path folder) throws InterruptedException {
        for (int i = 0;
                i < 50 && (Files.exists(folder) || !running(name(folder)).isEmpty());
                i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(folder).doesNotExist();
        assertThat(running(name(folder))).isEmpty();
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    @Test
    void whatIsPublishedToItsAddressArrives() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Source source = brokers.source(redis.url(CHANNEL));
                Sink sink = brokers.sink(read(redis.address(CHANNEL)))) {
            sink.send("hello".getBytes(UTF_8));

            assertThat(source.next(TimeSpan.ofMillis(5_000))).isInstanceOf(Incoming.Connected.class);
            assertThat(source.next(TimeSpan.ofMillis(5_000)))
                    .isInstanceOfSatisfying(
                            Message.class,
                            message -> assertThat(message.payload()).asString().isEqualTo("hello"));
        }
    }

    @Test
    void theServerOfACommandEndsWithIt() throws Exception {
        Source source = brokers.source(read("embedded:"));
        assertThat(source.next(TimeSpan.ofMillis(5_000))).isInstanceOf(Incoming.Connected.class);
        assertThat(children()).isNotEmpty();

        source.close();
        brokers.close();

        assertThat(children()).isEmpty();
    }

    @Test
    void whatOneCommandSendsAndReadsIsOnOneServer() throws Exception {
        SourceUrl url = read("embedded:?channel=a");
        try (Brokers own = new Brokers(InputStream.nullInputStream(), new ByteArrayOutputStream(), Replay.AT_ONCE);
                Source source = own.source(url);
                Sink sink = own.sink(url)) {
            sink.send(new byte[] {1});
            sink.flush();

            assertThat(source.next(TimeSpan.ofMillis(5_000))).isInstanceOf(Incoming.Connected.class);
            assertThat(source.next(TimeSpan.ofMillis(5_000))).isInstanceOf(Incoming.Message.class);
            assertThat(own.address(url)).startsWith("redis://:").endsWith("?channel=a");
        }
        assertThat(children()).isEmpty();
    }

    private static List<String> children() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(each -> each.info().commandLine().stream())
                .filter(line -> line.contains("flight-redis-") || line.contains("redis-server"))
                .toList();
    }

    @Test
    void nobodyElseIsLetIn() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start()) {
            String address = redis.address(CHANNEL);
            String password = address.substring(address.indexOf(':', 8) + 1, address.indexOf('@'));

            assertThat(password).hasSizeGreaterThan(30);
            assertThat(running(password))
                    .as("who sees the password among the processes")
                    .isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(redis.folder())))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> brokers.source(read(address.replace(":" + password + "@", ""))))
                    .isInstanceOf(BrokerFailure.class)
                    .hasMessageContaining("NOAUTH");
        }
    }

    @Test
    void nothingStaysOnceItIsClosed() throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start();
        assertThat(redis.folder()).exists();

        redis.close();

        assertThat(redis.folder()).doesNotExist();
        assertThat(running(name(redis.folder()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closes", "exits", "fails", "KILL", "TERM", "INT", "HUP"})
    void nothingStaysHoweverTheProcessEnds(String how) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedProgram.class.getName(),
                        how)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path folder = Path.of(process.inputReader().readLine());
            if (how.equals(how.toUpperCase(java.util.Locale.ROOT))) {
                assertThat(folder).exists();
                assertThat(running(name(folder))).isNotEmpty();
                new ProcessBuilder("kill", "-" + how, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

            awaitGone(folder);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theServerThatComesWithFlightStartsToo() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "what it needs is known for Linux alone");
        assumeTrue(Files.exists(Path.of("/lib/x86_64-linux-gnu/libssl.so.3")), "it needs OpenSSL 3");
        try (EmbeddedRedis redis = EmbeddedRedis.start(ServerProgram::unpack);
                Source source = brokers.source(redis.url(CHANNEL))) {
            assertThat(source.next(TimeSpan.ofMillis(5_000))).isInstanceOf(Incoming.Connected.class);
        }
    }

    @Test
    void oneThatDoesNotStartTellsWhy(@TempDir Path folder) throws IOException {
        Path program = folder.resolve("redis-server");
        Files.writeString(
                program, "#!/bin/sh\necho 'error while loading shared libraries: libssl.so.3' >&2\nexit 127\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> EmbeddedRedis.start(into -> new ServerProgram(program, true)))
                .isInstanceOfSatisfying(
                        BrokerFailure.class,
                        failure -> assertThat(failure.hint()).contains("OpenSSL 3"))
                .hasMessageContaining("libssl.so.3");
        assertThat(children()).isEmpty();
    }

    @Test
    void findsProgramsThatCanBeRunAlone(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("redis-server"));

        assertThat(Programs.find("redis-server", folder.toString())).isEmpty();
        assertThat(Programs.find("sh", "/nowhere:" + folder + ":/bin:/usr/bin")).isPresent();
    }

    @Test
    void thereIsNothingToSendToIt() {
        assertThatThrownBy(() -> brokers.sink(read("embedded:")))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining("nobody who reads");
    }
}
