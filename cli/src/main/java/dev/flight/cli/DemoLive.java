package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.Speed;
import dev.flight.broker.open.Brokers;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.publish.PublishRequest;
import dev.flight.publish.Publishing;
import dev.flight.publish.Recording;
import dev.flight.recording.EventMoments;
import dev.flight.report.Style;
import dev.flight.simulate.InputReader;
import dev.flight.simulate.MemoryJob;
import dev.flight.simulate.MemoryRequest;
import dev.flight.tail.LineFormat;
import dev.flight.tail.Tail;
import dev.flight.tail.TailRequest;
import dev.flight.terminal.Size;
import dev.flight.terminal.Window;
import dev.flight.text.Printable;
import dev.flight.trace.TraceOptions;
import dev.flight.watch.Watching;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The last step of the tour: three sessions are simulated, published to a broker of their own at the pace of their
 * clocks, and watched there.
 */
final class DemoLive {

    private static final Input SESSIONS = DemoSamples.of("fixtures/scenarios/memory/three-sessions.yaml");
    private static final SourceUrl.Embedded BROKER =
            new SourceUrl.Embedded(new RedisTarget.Channels(List.of(new RedisTarget.Channel("flight.memory-updates"))));
    private static final int MOST_COLUMNS = 120;

    /** Nobody waits half a minute for a table. */
    private static final Speed QUICK = new Speed(10);

    private static final long PATIENCE_MILLIS = 20_000;

    private final Host host;
    private final Catalogue catalogue;
    private final Style style;

    DemoLive(Host host, Catalogue catalogue, Style style) {
        this.host = host;
        this.catalogue = catalogue;
        this.style = style;
    }

    /** Shows the dashboard to whoever sits at a terminal, and to others the table at the end. */
    void show() throws IOException {
        String recording = recording();
        Replay replay = Replay.at(host.outIsTerminal() ? new Speed(1) : QUICK, EventMoments::millisOf);
        ByteArrayInputStream in = new ByteArrayInputStream(recording.getBytes(StandardCharsets.UTF_8));
        try (Brokers brokers = new Brokers(in, OutputStream.nullOutputStream(), replay);
                Source source = brokers.source(BROKER);
                Sink sink = brokers.sink(BROKER)) {
            publish(new Recording(SESSIONS.name(), () -> brokers.source(new SourceUrl.Standard())), sink);
            watch(source, brokers, recording.lines().count());
        } catch (BrokerFailure failure) {
            host.out().println("skipped: " + Printable.of(failure.getMessage() + "; " + failure.hint()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the sessions hold, once a second, as {@code flight simulate memory --format ndjson} has it. */
    private String recording() throws IOException {
        StringWriter lines = new StringWriter();
        try (SnapshotFile snapshots = SnapshotFile.to(lines)) {
            MemoryRequest request =
                    MemoryRequest.ofPlatforms(catalogue, List.of("v6r-small")).withSnapshots(snapshots);
            var sessions = new InputReader(TraceOptions.DEFAULT).read(SESSIONS);
            new MemoryJob(request).run(Objects.requireNonNull(sessions.value()), SESSIONS.name());
        }
        return lines.toString();
    }

    private static void publish(Recording recording, Sink sink) {
        Thread publisher = new Thread(() -> new Publishing(recording, sink, PublishRequest.ALL).run(), "flight-demo");
        publisher.setDaemon(true);
        publisher.start();
    }

    private void watch(Source source, Brokers brokers, long events)
            throws BrokerFailure, InterruptedException, IOException {
        boolean people = host.outIsTerminal();
        long now = System.currentTimeMillis();
        TailRequest request = new TailRequest(
                false, people ? 0 : PATIENCE_MILLIS, people ? 0 : events, null, System::currentTimeMillis, () -> false);
        Watching first = Watching.starting(BROKER.text(), TailCommand.pressures(catalogue), new Size(24, 80), now);
        Tail tail = Tail.begin(source, brokers, request, first);
        if (people) {
            try (Window window = Window.open(style == Style.COLOUR, TailCommand.colours(host))) {
                tail.dashboard(window, TailCommand.letters(host), TailCommand::fileName);
            }
        } else {
            tail.once(LineFormat.TEXT, host.width() > 0 ? host.width() : MOST_COLUMNS, host.out());
        }
        host.out().println();
        host.out().println(tail.end().text());
    }
}
