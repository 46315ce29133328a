package dev.flight.conformance.testee;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines that a process writes, read by a thread of its own so that they can be waited for. */
final class Lines {

    /** More than the longest answer, 10 MB in base64, needs. */
    static final int LONGEST = 48 << 20;

    private static final int BUFFER = 1 << 16;

    private final BlockingQueue<Line> read = new ArrayBlockingQueue<>(64);
    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isTooLong;

    /** A line, or why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(Kind kind, byte[] bytes) {}

    /** What came. */
    enum Kind {
        TEXT,
        /** A line over the limit, of which only the start was kept. */
        TOO_LONG,
        /** There is no more. */
        END
    }

    Lines(InputStream in, int longest, String name) {
        this.in = in;
        this.longest = longest;
        Thread reader = new Thread(this::readAll, "answers of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** The next line; null when none came in time. */
    @Nullable
    Line next(long nanos) throws InterruptedException {
        return read.poll(nanos, TimeUnit.NANOSECONDS);
    }

    private void readAll() {
        try {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                take(buffer, length);
            }
            if (line.size() > 0) {
                finish();
            }
            read.put(new Line(Kind.END, new byte[0]));
        } catch (IOException gone) {
            read.offer(new Line(Kind.END, new byte[0]));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(byte[] buffer, int length) throws InterruptedException {
        int from = 0;
        for (int index = 0; index < length; index++) {
            if (buffer[index] == '\n') {
                keep(buffer, from, index);
                finish();
                from = index + 1;
            }
        }
        keep(buffer, from, length);
    }

    private void keep(byte[] buffer, int from, int to) {
        int room = longest - line.size();
        line.write(buffer, from, Math.min(room, to - from));
        isTooLong |= to - from > room;
    }

    private void finish() throws InterruptedException {
        read.put(new Line(isTooLong ? Kind.TOO_LONG : Kind.TEXT, line.toByteArray()));
        line.reset();
        isTooLong = false;
    }
}
