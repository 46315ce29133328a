package dev.flight.broker.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.broker.SourceUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real server of Redis for tests, on a port of its own of the loopback address; what it keeps is in a folder. */
final class RedisProcess implements AutoCloseable {

    static final String PASSWORD = "only for tests";

    private final Path folder;
    private final int port;
    private Process process;

    private RedisProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one; skips the test where there is none to start. */
    static RedisProcess start(Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "there is no redis-server on the PATH: install Debian's redis-server");
        int port = freePort();
        RedisProcess redis = new RedisProcess(folder, port, launch(folder, port));
        redis.awaitPong();
        return redis;
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "redis-server")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path folder, int port) throws IOException {
        List<String> command = List.of(
                "redis-server",
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--save",
                "",
                "--requirepass",
                PASSWORD);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** A port that is open is not enough: after a restart the server still loads what it kept. */
    private void awaitPong() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (answersPong()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("redis-server does not answer: " + Files.readString(folder.resolve("log")));
    }

    private boolean answersPong() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(("AUTH \"" + PASSWORD + "\"\r\nPING\r\n").getBytes(UTF_8));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The address, with a target such as {@code channel=a}. */
    SourceUrl.Redis url(String target) {
        String written = "redis://:" + PASSWORD.replace(" ", "%20") + "@127.0.0.1:" + port + "?" + target;
        return (SourceUrl.Redis) Objects.requireNonNull(SourceUrl.read(written).value());
    }

    /** SIGKILL: it can say goodbye to nobody. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It hangs: its connections stay, and nothing is answered. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** What it kept is gone. */
    void loseAll() throws IOException {
        try (Stream<Path> kept = Files.walk(folder.resolve("appendonlydir"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One command, as redis-cli would send it; its answer is not looked at. */
    void command(String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("AUTH \"" + PASSWORD + "\"\r\n" + command + "\r\nQUIT\r\n").getBytes(UTF_8));
            socket.getInputStream().readAllBytes();
        }
    }

    void startAgain() throws IOException, InterruptedException {
        process = launch(folder, port);
        awaitPong();
    }

    @Override
    public void close() {
        kill();
    }
}
