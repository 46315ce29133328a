package dev.flight.tail;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.terminal.Face;
import dev.flight.terminal.Letters;
import dev.flight.unit.TimeSpan;
import dev.flight.watch.Dashboard;
import dev.flight.watch.Happening;
import dev.flight.watch.SessionTrack;
import dev.flight.watch.Show;
import dev.flight.watch.Watching;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run of tail on an open source. */
public final class Tail {

    private static final TimeSpan PATIENCE = TimeSpan.ofMillis(100);
    private static final int LOOK_AT_READER_EVERY = 1024;

    private final TailRequest request;
    private final Recorder recorder;
    private final Desk desk;
    private Watching state;

    private Tail(Source source, Brokers brokers, TailRequest request, Watching first) {
        this.request = request;
        this.recorder = new Recorder(file -> brokers.sink(new SourceUrl.Recorded(file)));
        this.desk = new Desk(source, request, recorder);
        this.state = first;
    }

    /** Begins, and with it the recording where one is asked for. */
    public static Tail begin(Source source, Brokers brokers, TailRequest request, Watching first) throws BrokerFailure {
        Tail tail = new Tail(source, brokers, request, first);
        BrokerFailure failure = request.record() == null
                ? null
                : tail.recorder.begin(request.record().toString());
        if (failure != null) {
            throw failure;
        }
        return tail;
    }

    /** Writes a line for each thing that arrives, until enough has come or nobody reads on. */
    public void lines(LineFormat format, PrintWriter out) throws InterruptedException {
        LineWriter lines = format.lines();
        print(lines.head(), out);
        boolean read = true;
        for (long taken = 1; read && !desk.isOver(state); taken++) {
            Known known = next(out);
            if (known != null && known.isShown() && !(known.arrival() instanceof Arrival.End)) {
                print(lines.line(known), out);
            }
            read = (known != null && taken % LOOK_AT_READER_EVERY != 0) || !out.checkError();
        }
        print(lines.tail(desk.endMillis(state), desk.summary(state)), out);
    }

    /** What waits is taken at once; before waiting for more, all is handed to whoever reads it. */
    private @Nullable Known next(@Nullable PrintWriter out) throws InterruptedException {
        Known known = take(TimeSpan.ZERO);
        if (known != null || desk.isOver(state)) {
            return known;
        }
        if (out != null) {
            out.flush();
        }
        recorder.flush();
        return take(PATIENCE);
    }

    private @Nullable Known take(TimeSpan patience) throws InterruptedException {
        Known known = desk.next(state, patience);
        state = known == null ? state : known.after();
        return known;
    }

    private static void print(String line, PrintWriter out) {
        if (!line.isEmpty()) {
            out.print(line);
            out.print('\n');
        }
    }

    /** Takes all until enough has come, then writes what is known of each session. */
    public void once(LineFormat format, int columns, PrintWriter out) throws InterruptedException {
        while (!desk.isOver(state)) {
            next(null);
        }
        if (format == LineFormat.TEXT) {
            out.print(Dashboard.table(state, Letters.UNICODE, columns));
            return;
        }
        LineWriter lines = format.lines();
        print(lines.head(), out);
        for (SessionTrack session : state.shown()) {
            print(lines.line(session, state.nowMillis()), out);
        }
        print(lines.tail(desk.endMillis(state), desk.summary(state)), out);
    }

    /** Shows the dashboard until enough has come or its user leaves; answers whether by Control-C. */
    public boolean dashboard(Face face, Letters letters, Supplier<String> fileName) throws IOException {
        DeskFeed feed = new DeskFeed(desk, recorder, request, fileName);
        Watching first = new Happening.Resized(face.size()).on(state);
        state = new Show(face, letters, feed, request.clock(), first).run();
        return state.end() == Watching.End.INTERRUPTED;
    }

    /** Ends the recording; answers what came and what did not. */
    public TailSummary end() {
        if (recorder.isOn()) {
            recorder.end(desk.endMillis(state), desk.summary(state));
        }
        return desk.summary(state);
    }

    /** What was recorded, in words; empty for nothing. */
    public String recorded() {
        BrokerFailure failure = recorder.takeFailure();
        return failure == null ? recorder.text() : recorder.text() + ", then not any more: " + failure.getMessage();
    }
}
