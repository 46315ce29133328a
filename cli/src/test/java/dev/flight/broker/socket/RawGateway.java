package dev.flight.broker.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway over WebSocket that does what no proper one does: it writes frames byte by byte and reads nothing. */
final class RawGateway implements AutoCloseable {

    private static final int WHOLE = 0x80;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawGateway(ServerSocket listening, Behaviour behaviour) {
        this.listening = listening;
        this.behaviour = behaviour;
    }

    /** What it does with a connection, counted from 1, that has become a WebSocket; then it leaves it alone. */
    interface Behaviour {

        void serve(Socket socket, int connection) throws Exception;
    }

    static RawGateway start(Behaviour behaviour) throws IOException {
        return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    static RawGateway start(ServerSocket listening, Behaviour behaviour) {
        RawGateway gateway = new RawGateway(listening, behaviour);
        gateway.threads.execute(gateway::acceptAll);
        return gateway;
    }

    int port() {
        return listening.getLocalPort();
    }

    String url() {
        return "ws://127.0.0.1:" + port() + "/live?channel=a";
    }

    /** The heads of the requests, as they came. */
    List<String> requests() {
        return requests;
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                int number = sockets.size();
                threads.execute(() -> serve(socket, number));
            }
        } catch (IOException over) {
            closed.countDown();
        }
    }

    private void serve(Socket socket, int number) {
        try {
            String head = head(socket.getInputStream());
            requests.add(head);
            socket.getOutputStream().write(welcome(head).getBytes(US_ASCII));
            behaviour.serve(socket, number);
            closed.await();
        } catch (Exception gone) {
            // The other side has gone, or was never one.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(US_ASCII);
    }

    /** RFC 6455, 4.2.2. */
    private static String welcome(String head) throws GeneralSecurityException {
        String key = head.lines()
                .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                .map(line -> line.substring(19))
                .findFirst()
                .orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(frame(WHOLE | TEXT, text.getBytes(UTF_8)));
    }

    /** A text that other frames go on with. */
    static void begin(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(frame(TEXT, text.getBytes(UTF_8)));
    }

    static void sendBytesAsText(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(frame(WHOLE | TEXT, bytes));
    }

    static void close(Socket socket, int code) throws IOException {
        socket.getOutputStream().write(frame(WHOLE | CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
    }

    /** Half of a frame, and then a reset instead of an end. */
    static void resetWithin(Socket socket, String text) throws IOException {
        byte[] frame = frame(WHOLE | TEXT, text.getBytes(UTF_8));
        OutputStream out = socket.getOutputStream();
        out.write(frame, 0, frame.length / 2);
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** RFC 6455, 5.2: a length in the shortest of three ways. */
    private static byte[] frame(int first, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeByte(first);
        if (payload.length < 126) {
            out.writeByte(payload.length);
        } else if (payload.length < 1 << 16) {
            out.writeByte(126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(127);
            out.writeLong(payload.length);
        }
        out.write(payload);
        return frame.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
