package dev.flight.broker.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.flight.broker.BrokerFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Waits until the server answers, to our password: another's server on that port would not know it. */
final class FirstAnswer {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int PAUSE_MILLIS = 3;
    private static final int SOCKET_PATIENCE_MILLIS = 2_000;

    private FirstAnswer() {}

    static void await(int port, String password, Watchdog watchdog, ServerProgram program)
            throws BrokerFailure, IOException {
        long start = System.nanoTime();
        while (!answers(port, password)) {
            if (!watchdog.isRunning()) {
                throw program.doesNotStart(watchdog.lastWords());
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw program.doesNotStart("it did not answer for 10s");
            }
            pause();
        }
    }

    private static boolean answers(int port, String password) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(SOCKET_PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), SOCKET_PATIENCE_MILLIS);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", hurry);
        }
    }
}
