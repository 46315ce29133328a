package dev.flight.broker.rabbit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flight.broker.SourceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real server of RabbitMQ for tests: on ports of its own of the loopback address, with a name, a folder and a port
 * mapper of its own. It takes some five seconds to start.
 */
public final class RabbitProcess implements AutoCloseable {

    /** Not Debian's /usr/sbin/rabbitmq-server, which becomes another user. */
    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final Map<String, String> environment;
    private Process process;

    private RabbitProcess(Path folder, int port, int tlsPort, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.port = port;
        this.tlsPort = tlsPort;
        this.environment = environment;
        this.process = launch();
    }

    /** Starts one; skips the test where there is none to start. */
    public static RabbitProcess start(Path folder) throws IOException, InterruptedException {
        return start(folder, List.of());
    }

    /** The same, with lines of its configuration, in which {@code TLSPORT} stands for a free port. */
    public static RabbitProcess start(Path folder, List<String> configuration)
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SERVER), SERVER + " is missing: install Debian's rabbitmq-server");
        int port = freePort();
        int tlsPort = freePort();
        String lines = "listeners.tcp.1 = 127.0.0.1:" + port + "\nloopback_users = none\n"
                + String.join("\n", configuration).replace("TLSPORT", Integer.toString(tlsPort)) + "\n";
        Files.writeString(folder.resolve("rabbit.conf"), lines);
        Files.writeString(folder.resolve("plugins"), "[].\n");
        Files.writeString(folder.resolve("environment.conf"), "");
        RabbitProcess rabbit = new RabbitProcess(folder, port, tlsPort, environment(folder, port));
        rabbit.awaitAnswer();
        return rabbit;
    }

    private static Map<String, String> environment(Path folder, int port) throws IOException {
        return Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("RABBITMQ_NODENAME", "flight" + port + "@localhost"),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", folder.resolve("rabbit.conf").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        folder.resolve("plugins").toString()),
                Map.entry(
                        "RABBITMQ_CONF_ENV_FILE",
                        folder.resolve("environment.conf").toString()),
                Map.entry("RABBITMQ_GENERATED_CONFIG_DIR", folder.toString()),
                Map.entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString()),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(freePort())),
                Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                // Without a shell around it, which SIGKILL would leave alone with the server.
                Map.entry("RABBITMQ_ALLOW_INPUT", "1"),
                Map.entry("ERL_EPMD_PORT", Integer.toString(freePort())),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        return run(SERVER.toString(), "-noinput");
    }

    private Process run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A port that is open is not enough: the server listens before it answers. */
    private void awaitAnswer() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (answers()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("rabbitmq-server does not answer: " + Files.readString(folder.resolve("out")));
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(new byte[] {'A', 'M', 'Q', 'P', 0, 0, 9, 1});
            return socket.getInputStream().read() == 1;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public int tlsPort() {
        return tlsPort;
    }

    /** The address, with what stands behind the {@code ?}, such as {@code queue=a}. */
    public SourceUrl.Rabbit url(String target) {
        return read("amqp://guest:guest@127.0.0.1:" + port + "?" + target);
    }

    static SourceUrl.Rabbit read(String written) {
        return (SourceUrl.Rabbit) Objects.requireNonNull(SourceUrl.read(written).value());
    }

    /** SIGKILL: it can say goodbye to nobody. */
    public void kill() {
        process.destroyForcibly();
        // Not onExit(), which needs a thread of the pool that a test may have taken.
        while (process.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** SIGSTOP or SIGCONT. */
    public void signal(String name) throws IOException, InterruptedException {
        run("kill", "-" + name, Long.toString(process.pid())).waitFor();
    }

    public void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitAnswer();
    }

    @Override
    public void close() throws IOException {
        kill();
        // It refuses as long as it has not noticed that the server is gone.
        boolean gone = false;
        for (int attempt = 0; attempt < 50 && !gone; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            gone = stopsMapper();
        }
    }

    private boolean stopsMapper() throws IOException {
        try {
            return run("epmd", "-kill").waitFor() == 0;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
