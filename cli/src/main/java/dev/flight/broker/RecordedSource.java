package dev.flight.broker;

import dev.flight.broker.Incoming.Connected;
import dev.flight.broker.Incoming.Disconnected;
import dev.flight.broker.Incoming.Gap;
import dev.flight.broker.Incoming.Message;
import dev.flight.input.GzipHead;
import dev.flight.input.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Events of a file or of standard input, one a line, at the pace of the recording. It waits for whoever takes them. */
public final class RecordedSource extends InboxSource {

    private final String name;
    private final InputStream in;
    private final Replay replay;
    private final Thread reader;
    private volatile boolean closed;

    RecordedSource(String name, InputStream in, Replay replay, Inbox inbox) {
        super(inbox);
        this.name = name;
        this.in = in;
        this.replay = replay;
        this.reader = new Thread(this::run, "flight-recording");
        reader.setDaemon(true);
    }

    public static RecordedSource start(String name, InputStream in, Replay replay, Inbox inbox) {
        RecordedSource source = new RecordedSource(name, in, replay, inbox);
        source.reader.start();
        return source;
    }

    private void run() {
        try {
            inbox.put(new Connected());
            readAll();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            inbox.end();
        }
    }

    private void readAll() throws InterruptedException {
        try {
            Lines lines = new Lines(GzipHead.unzipped(new BufferedInputStream(in)), replay.longestLine());
            Pace pace = new Pace(replay.speed());
            for (byte[] line = lines.next(); line != null && !closed; line = lines.next()) {
                deliver(line, lines, pace);
            }
        } catch (IOException failure) {
            if (!closed) {
                inbox.put(Gap.unknown(Unreadable.reason(failure)));
                inbox.put(new Disconnected(Unreadable.reason(failure)));
            }
        }
    }

    private void deliver(byte[] line, Lines lines, Pace pace) throws InterruptedException {
        if (lines.wasTooLong()) {
            String longest = replay.longestLine() + " bytes";
            inbox.put(Gap.of(1, "line " + lines.number() + " is longer than " + longest));
        } else if (!isBlank(line)) {
            await(line, pace);
            inbox.put(new Message(line, name, Long.toString(lines.number()), System.nanoTime()));
        }
    }

    private void await(byte[] line, Pace pace) throws InterruptedException {
        if (replay.speed().equals(Speed.MAX)) {
            return;
        }
        OptionalLong moment = replay.moments().millisOf(line);
        if (moment.isPresent()) {
            TimeUnit.NANOSECONDS.sleep(pace.waitNanos(moment.getAsLong(), System.nanoTime()));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Ends at once. A read of standard input that still waits ends with the process. */
    @Override
    public void close() {
        closed = true;
        inbox.end();
        reader.interrupt();
        try {
            in.close();
        } catch (IOException alreadyGone) {
            // It was only read.
        }
    }
}
