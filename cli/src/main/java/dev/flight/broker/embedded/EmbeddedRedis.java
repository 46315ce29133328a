package dev.flight.broker.embedded;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Login;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.Secret;
import dev.flight.broker.Server;
import dev.flight.broker.SourceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A server of Redis of our own: on a free port of this machine, with a password of its own, keeping nothing. It ends with
 * this process, whatever ends that, and its folder with it.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final String PORT_TAKEN = "Address already in use";
    private static final int PASSWORD_BYTES = 24;

    private final Watchdog watchdog;
    private final Server server;

    private EmbeddedRedis(Watchdog watchdog, Server server) {
        this.watchdog = watchdog;
        this.server = server;
    }

    /** Starts one; it answers when this returns. */
    public static EmbeddedRedis start() throws BrokerFailure {
        return start(ServerProgram::find);
    }

    /** Another process may take the free port before the server does: then there is another free one. */
    static EmbeddedRedis start(ProgramFinder programs) throws BrokerFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(programs);
            } catch (BrokerFailure failure) {
                if (attempt == ATTEMPTS || !String.valueOf(failure.getMessage()).contains(PORT_TAKEN)) {
                    throw failure;
                }
            }
        }
    }

    /** Where the program of the server is, given a folder to unpack it into. */
    interface ProgramFinder {

        ServerProgram find(Path folder) throws BrokerFailure;
    }

    private static EmbeddedRedis attempt(ProgramFinder programs) throws BrokerFailure {
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES));
        Watchdog watchdog = null;
        boolean started = false;
        try {
            int port = freePort();
            String name = "flight-redis-" + HexFormat.of().formatHex(random(8));
            watchdog = Watchdog.of(Path.of(System.getProperty("java.io.tmpdir"), name));
            new ServerConfiguration(port, password).write(watchdog.folder());
            ServerProgram program = programs.find(watchdog.folder());
            watchdog.run(program.path());
            FirstAnswer.await(port, password, watchdog, program);
            started = true;
            return new EmbeddedRedis(
                    watchdog, new Server("127.0.0.1", port, false, new Login(null, new Secret(password))));
        } catch (IOException failure) {
            throw new BrokerFailure(
                    "no server of Redis can be started here: " + failure.getMessage(),
                    "embedded: needs a POSIX shell (sh) and a folder for temporary files that can be written",
                    failure);
        } finally {
            if (watchdog != null && !started) {
                watchdog.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** Where it is, for our own connections. */
    public SourceUrl.Redis url(RedisTarget target) {
        return new SourceUrl.Redis(server, 0, target);
    }

    /**
     * A URL with the password, for people who want to publish to it: whoever is shown it may do all that this server can,
     * for as long as it runs.
     */
    public String address(RedisTarget target) {
        return PublicAddress.of(server, target);
    }

    /** Where its files lie, for as long as it runs. */
    Path folder() {
        return watchdog.folder();
    }

    @Override
    public void close() {
        watchdog.close();
    }
}
