package dev.flight.broker.socket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that is closed when nothing comes in it for some time; the client of the JDK watches its head alone. */
final class Watched extends FilterInputStream {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(Watched::thread);
    private static final long NOT_READING = Long.MIN_VALUE;

    private final long silenceNanos;
    private final ScheduledFuture<?> watch;
    private volatile long readingSince = NOT_READING;
    private volatile boolean gaveUp;

    Watched(InputStream in, Duration silence) {
        super(in);
        this.silenceNanos = silence.toNanos();
        this.watch = CLOCK.scheduleWithFixedDelay(
                this::look, silenceNanos / 4, Math.max(1, silenceNanos / 4), TimeUnit.NANOSECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "flight-polling");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        long since = readingSince;
        if (since != NOT_READING && System.nanoTime() - since > silenceNanos) {
            gaveUp = true;
            try {
                in.close();
            } catch (IOException gone) {
                // It was to be.
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        readingSince = System.nanoTime();
        try {
            int read = in.read(bytes, from, length);
            if (gaveUp) {
                throw new IOException("the answer stopped in the middle");
            }
            return read;
        } catch (IOException failure) {
            throw gaveUp ? new IOException("the answer stopped in the middle") : failure;
        } finally {
            readingSince = NOT_READING;
        }
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
