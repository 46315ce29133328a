package dev.flight.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Sink;
import dev.flight.report.Figures;
import org.jspecify.annotations.Nullable;

/** Writes what arrives to a file, in lines from which tail replays it. A failure ends the recording, not the watching. */
final class Recorder {

    /** Opens a file by its name. */
    interface Opening {
        Sink open(String file) throws BrokerFailure;
    }

    private final NdjsonLines lines = new NdjsonLines();
    private final Opening opening;
    private @Nullable Sink sink;
    private String file = "";
    private long written;
    private @Nullable BrokerFailure failure;

    Recorder(Opening opening) {
        this.opening = opening;
    }

    /** Begins; answers the failure where it could not. */
    @Nullable
    BrokerFailure begin(String name) {
        try {
            sink = opening.open(name);
            file = name;
            written = 0;
            failure = null;
        } catch (BrokerFailure refused) {
            failure = refused;
        }
        return failure;
    }

    void take(Known known) {
        if (isOn()) {
            write(lines.line(known));
        }
    }

    private void write(String line) {
        if (sink != null) {
            try {
                sink.send(line.getBytes(UTF_8));
                written++;
            } catch (BrokerFailure broken) {
                failed(broken);
            }
        }
    }

    /** What was written so far is on the disk then, whatever happens next. */
    void flush() {
        if (sink != null) {
            try {
                sink.flush();
            } catch (BrokerFailure broken) {
                failed(broken);
            }
        }
    }

    private void failed(BrokerFailure broken) {
        failure = broken;
        Sink open = sink;
        sink = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (BrokerFailure again) {
            broken.addSuppressed(again);
        }
    }

    /** Ends with a line that says what is missing from the recording. */
    void end(long atMillis, TailSummary summary) {
        write(lines.tail(atMillis, summary));
        Sink open = sink;
        sink = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (BrokerFailure broken) {
            failure = broken;
        }
    }

    boolean isOn() {
        return sink != null;
    }

    /** The failure that nobody was told of yet. */
    @Nullable
    BrokerFailure takeFailure() {
        BrokerFailure untold = failure;
        failure = null;
        return untold;
    }

    /** The file and its lines; empty when nothing was ever recorded. */
    String text() {
        return file.isEmpty() ? "" : "recorded to " + file + ", " + Figures.count(written, "line");
    }
}
