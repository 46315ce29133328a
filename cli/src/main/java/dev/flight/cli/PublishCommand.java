package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Replay;
import dev.flight.broker.Sink;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.Speed;
import dev.flight.broker.open.Brokers;
import dev.flight.publish.PublishRequest;
import dev.flight.publish.PublishResult;
import dev.flight.publish.PublishResult.Stop;
import dev.flight.publish.Publishing;
import dev.flight.publish.Recording;
import dev.flight.recording.EventMoments;
import dev.flight.text.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight publish}. */
@Command(
        header = "Send recorded or simulated events to a broker.",
        description = {
            "Reads events, one JSON value a line (NDJSON, gzip too), and sends each to the broker, channel, stream or file"
                    + " that URL names. A line is an event of the contract, or a bare memory snapshot as `flight simulate"
                    + " memory` writes them, which is sent in a `memory-update` event. At the first line that is neither"
                    + " it stops and says what was sent; --raw sends every line as it is.",
            "Of what `flight tail` recorded, each payload is sent as it came, also one that was no event; lines that tell of"
                    + " the connection are not sent.",
            "Standard error tells at the end how many were sent, and how many the broker has for sure.",
            "Exit code 1 when a line is no event, 4 when the recording cannot be read or the broker fails."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight simulate memory game.yaml --format ndjson | flight publish 'redis://localhost?channel=flight.memory-updates'",
            "  flight publish 'redis://localhost?stream=flight:events' night.ndjson.gz --speed 10x",
            ""
        })
final class PublishCommand extends FlightCommand {

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description = "Where events go, as redis://host?channel=NAME; `flight explain source/url` lists the forms.")
    String url = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The recording, or - for standard input. Default: standard input.")
    String file = "-";

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            description = "1x: at the pace of the events' timestamps; 10x, 0.5x; or max: as fast as the broker takes"
                    + " them. Default: max.")
    @Nullable
    String speed;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            description = "So many a second, minute or hour, whatever their timestamps say, as 500/s.")
    @Nullable
    String rate;

    @Option(names = "--loop", description = "Start over at the end of FILE, until --count or Ctrl-C.")
    boolean loop;

    @Option(names = "--count", paramLabel = "N", description = "Stop after N events.")
    @Nullable
    Long count;

    @Option(names = "--raw", description = "Send each line as it is, whether it is an event or not.")
    boolean raw;

    PublishCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws BrokerFailure {
        check();
        PublishRequest request =
                new PublishRequest(raw, Rates.read("--rate", rate), loop, count == null ? Long.MAX_VALUE : count);
        SourceUrl target = Urls.read(url);
        SourceUrl from = file.equals("-") ? new SourceUrl.Standard() : new SourceUrl.Recorded(file);
        Urls.refuseSame(from, target);
        try (Brokers brokers = new Brokers(host.in(), new WriterStream(host.out()), replay());
                Sink sink = brokers.sink(target)) {
            Recording recording = new Recording(file.equals("-") ? "<stdin>" : file, () -> brokers.source(from));
            return Interruption.during(host, () -> say(new Publishing(recording, sink, request).run(), target));
        }
    }

    private void check() {
        if (speed != null && rate != null) {
            throw new UsageError("--speed and --rate both say when events are sent: leave one of them out");
        }
        if (loop && file.equals("-")) {
            throw new UsageError("--loop needs a FILE: standard input cannot be read twice");
        }
        if (count != null && count < 1) {
            throw new UsageError("--count is " + count + "; it can be 1 and more");
        }
    }

    private Replay replay() {
        return Replay.at(Parsing.value("--speed", Speed.parse(speed == null ? "max" : speed)), EventMoments::millisOf);
    }

    private ExitCode say(PublishResult result, SourceUrl target) {
        Stop stop = result.stop();
        if (stop instanceof Stop.Line line) {
            tell(line.findings());
        }
        String why = stop == null ? "" : ", " + stop.why();
        host.err()
                .println("sent " + result.sent() + of(stop) + " to " + Printable.of(target.text() + why) + "; "
                        + arrived(result));
        if (stop instanceof Stop.Refused refused) {
            host.err().println("  " + Printable.of(refused.hint()));
        }
        return code(stop);
    }

    /** {@code of 300}, where something is left of a file. */
    private String of(@Nullable Stop stop) {
        if (stop == null || stop instanceof Stop.Interrupted || loop || file.equals("-")) {
            return "";
        }
        long all;
        try (Brokers atOnce = new Brokers(host.in(), new WriterStream(host.out()), Replay.AT_ONCE)) {
            all = new Recording(file, () -> atOnce.source(new SourceUrl.Recorded(file))).count();
        }
        return all == 0 ? "" : " of " + Math.min(all, count == null ? all : count);
    }

    private static String arrived(PublishResult result) {
        long open = result.sent() - result.arrived();
        if (result.sent() == 0) {
            return "nothing is on its way";
        }
        return open == 0
                ? "all of them have arrived"
                : result.arrived() + " have arrived for sure, of " + open + " nobody knows";
    }

    private static ExitCode code(@Nullable Stop stop) {
        if (stop == null || stop instanceof Stop.Interrupted) {
            return ExitCode.CLEAN;
        }
        return stop instanceof Stop.Line ? ExitCode.FINDINGS : ExitCode.ENVIRONMENT;
    }
}
