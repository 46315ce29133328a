package dev.flight.broker.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Incoming.Message;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.rabbit.RabbitProcess;
import dev.flight.unit.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted connections to real servers, with certificates made here. */
@Tag("long")
@Timeout(120)
@Tag("outside")
class TlsTest {

    @TempDir
    private static Path folder;

    private static RabbitProcess rabbit;
    private static Process redis;
    private static int redisPort;
    private static int plainPort;

    private final Brokers brokers =
            new Brokers(InputStream.nullInputStream(), new ByteArrayOutputStream(), Replay.AT_ONCE);

    @BeforeAll
    static void start() throws Exception {
        certificate("good", "subjectAltName=IP:127.0.0.1");
        certificate("stranger", "subjectAltName=IP:127.0.0.1");
        Files.writeString(folder.resolve("garbage.pem"), "no certificate\n");
        Files.writeString(
                folder.resolve("both.pem"),
                Files.readString(folder.resolve("stranger.pem")) + Files.readString(folder.resolve("good.pem")));
        rabbit = RabbitProcess.start(
                Files.createDirectory(folder.resolve("rabbit")),
                List.of(
                        "listeners.ssl.1 = 127.0.0.1:TLSPORT",
                        "ssl_options.certfile = " + folder.resolve("good.pem"),
                        "ssl_options.keyfile = " + folder.resolve("good.key"),
                        "ssl_options.verify = verify_none"));
        redisPort = freePort();
        plainPort = freePort();
        redis = startRedis();
        awaitRedis();
    }

    private static void certificate(String name, String names) throws IOException, InterruptedException {
        assumeTrue(
                run(
                                        "openssl",
                                        "req",
                                        "-x509",
                                        "-newkey",
                                        "rsa:2048",
                                        "-nodes",
                                        "-days",
                                        "2",
                                        "-subj",
                                        "/CN=" + name,
                                        "-addext",
                                        names,
                                        "-keyout",
                                        folder.resolve(name + ".key").toString(),
                                        "-out",
                                        folder.resolve(name + ".pem").toString())
                                .waitFor()
                        == 0,
                "openssl made no certificate");
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static Process startRedis() throws IOException {
        return run(
                "redis-server",
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(plainPort),
                "--tls-port",
                Integer.toString(redisPort),
                "--tls-cert-file",
                folder.resolve("good.pem").toString(),
                "--tls-key-file",
                folder.resolve("good.key").toString(),
                "--tls-auth-clients",
                "no",
                "--save",
                "",
                "--dir",
                folder.toString());
    }

    private static void awaitRedis() throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !listens(redisPort); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (redis != null) {
            redis.destroyForcibly();
        }
        if (rabbit != null) {
            rabbit.close();
        }
    }

    private static SourceUrl url(String scheme, String host, String certificates) {
        boolean isRedis = scheme.equals("rediss");
        int port = isRedis ? redisPort : rabbit.tlsPort();
        return url(scheme, host, port, isRedis ? "channel=c" : "queue=q", certificates);
    }

    private static SourceUrl url(String scheme, String host, int port, String target, String certificates) {
        String ca = certificates.isEmpty() ? "" : "&ca=" + folder.resolve(certificates);
        return Objects.requireNonNull(SourceUrl.read(scheme + "://" + host + ":" + port + "?" + target + ca)
                .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rediss", "amqps"})
    void carriesMessages(String scheme) throws Exception {
        SourceUrl url = url(scheme, "127.0.0.1", "both.pem");
        try (Source source = brokers.source(url);
                Sink sink = brokers.sink(url)) {
            sink.send("encrypted".getBytes(UTF_8));
            sink.flush();
            List<Incoming> all = new ArrayList<>();
            while (all.stream().noneMatch(Message.class::isInstance)) {
                Incoming next = source.next(TimeSpan.ofMillis(500));
                if (next != null) {
                    all.add(next);
                }
            }
            assertThat(((Message) all.get(all.size() - 1)).payload()).isEqualTo("encrypted".getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rediss", "amqps"})
    void aCertificateThatNobodyTrustedSignedIsRefused(String scheme) {
        refuses(url(scheme, "127.0.0.1", ""), "nobody whom this machine trusts signed the server's certificate");
        refuses(url(scheme, "127.0.0.1", "stranger.pem"), "stranger.pem signed the server's certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rediss", "amqps"})
    void aCertificateForAnotherHostIsRefused(String scheme) {
        refuses(url(scheme, "localhost", "good.pem"), "the server's certificate is not for localhost");
    }

    @Test
    void aServerWithoutTlsIsTold() {
        refuses(url("rediss", "127.0.0.1", plainPort, "channel=c", "good.pem"), "does not speak TLS");
        refuses(url("amqps", "127.0.0.1", rabbit.port(), "queue=q", "good.pem"), "does not speak TLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rediss", "amqps"})
    void aFileWithoutCertificatesIsTold(String scheme) {
        refuses(url(scheme, "127.0.0.1", "garbage.pem"), "garbage.pem has no certificate");
        refuses(url(scheme, "127.0.0.1", "missing.pem"), "missing.pem cannot be read");
    }

    private void refuses(SourceUrl url, String why) {
        assertThatThrownBy(() -> brokers.source(url))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> brokers.sink(url))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining(why);
    }
}
