package dev.flight.cli;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Replay;
import dev.flight.broker.Source;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.open.Brokers;
import dev.flight.diagnostic.Checked;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.recording.EventMoments;
import dev.flight.report.Style;
import dev.flight.tail.LineFormat;
import dev.flight.tail.Tail;
import dev.flight.tail.TailRequest;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Size;
import dev.flight.terminal.Window;
import dev.flight.text.Printable;
import dev.flight.watch.Watching;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight tail}. */
@Command(
        header = "Sessions as they live: which one eats the memory, where it is heading, what was missed.",
        description = {
            "Shows the memory of the sessions that a broker or a recording tells of. On a terminal as a dashboard, where ?"
                    + " shows the keys; else as a line for each thing that arrives: events, payloads that are none, lost"
                    + " messages, lost connections. At the end, says on standard error what came and what did not.",
            "A recording keeps its time: its clock is that of its events. Not recorded is what was dropped or lost; the"
                    + " recording says where, and how much.",
            "Exit code 4 when the source cannot be reached at the start, 130 after Control-C."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight tail 'redis://prod-7/0?channel=flight.memory-updates'",
            "  flight tail 'redis://localhost?channel=flight.*' --once --sort used",
            "  flight tail 'redis://localhost?stream=flight:events' --format ndjson | jq 'select(.pressure == \"critical\")'",
            "  flight tail 'amqp://localhost?queue=flight' --for 10m --record incident.ndjson",
            "  flight tail file:incident.ndjson --speed 10x",
            ""
        })
final class TailCommand extends CatalogueCommand {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            description = "Where the events come from: redis://HOST/0?channel=NAME, redis://HOST/0?stream=NAME,"
                    + " amqp://HOST?queue=NAME, a gateway's ws:// or http://, file:FILE of recorded events, or - for"
                    + " standard input; `flight explain source/url` has all. Default: embedded:, a broker of its own.")
    String url = "embedded:";

    @Mixin
    TailFlags flags = new TailFlags();

    @Option(
            names = {"-p", "--platform"},
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description =
                    "Tell pressure by this platform's thresholds. Default: those of the platform that each session names.")
    @Nullable
    String platform;

    TailCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws BrokerFailure, InterruptedException, IOException {
        Checked<SourceUrl> read = SourceUrl.read(url);
        SourceUrl source = read.value();
        if (source == null || read.hasErrors()) {
            return say(read.findings(), ExitCode.USAGE);
        }
        if (flags.record != null) {
            Urls.refuseSame(source, new SourceUrl.Recorded(flags.record.toString()));
        }
        boolean recorded = source instanceof SourceUrl.Standard || source instanceof SourceUrl.Recorded;
        try (Interruption ending = Interruption.seen(host)) {
            TailRequest request = new TailRequest(
                    recorded,
                    flags.forMillis(recorded),
                    flags.count,
                    flags.record,
                    System::currentTimeMillis,
                    ending::isAsked);
            return run(source, request);
        }
    }

    private ExitCode run(SourceUrl url, TailRequest request) throws BrokerFailure, InterruptedException, IOException {
        Watching first = Watching.starting(
                        url.text(), pressures(), new Size(24, 80), request.recorded() ? 0 : System.currentTimeMillis())
                .looking(flags.sessions(), flags.order());
        Replay replay = Replay.at(flags.replaySpeed(), EventMoments::millisOf);
        LineFormat format = flags.lineFormat();
        try (Brokers brokers = new Brokers(host.in(), OutputStream.nullOutputStream(), replay);
                Source source = brokers.source(url)) {
            String address = brokers.address(url);
            Tail tail = Tail.begin(
                    source, brokers, request, request.recorded() ? first.opened() : first.publishedTo(address));
            boolean interrupted = show(tail, format, url, address);
            host.out().flush();
            String summary = tail.end().text();
            String recorded = tail.recorded();
            host.err().println(summary + (recorded.isEmpty() ? "" : "; " + Printable.of(recorded)));
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.CLEAN;
        }
    }

    /** Answers whether its user pressed Control-C on the dashboard, where that is a key. */
    private boolean show(Tail tail, @Nullable LineFormat format, SourceUrl url, String address)
            throws InterruptedException, IOException {
        boolean people = host.outIsTerminal() && format == null && !flags.once && !(url instanceof SourceUrl.Standard);
        if (people) {
            return dashboard(tail);
        }
        if (!address.isEmpty()) {
            host.err().println("flight: publish to it: " + address);
            host.err().flush();
        }
        if (flags.once) {
            tail.once(format == null ? LineFormat.TEXT : format, host.width() > 0 ? host.width() : 120, host.out());
        } else {
            tail.lines(format == null ? LineFormat.TEXT : format, host.out());
        }
        return false;
    }

    private boolean dashboard(Tail tail) throws IOException {
        try (Window window = Window.open(style() == Style.COLOUR, colours(host))) {
            return tail.dashboard(window, flags.ascii ? Letters.ASCII : letters(host), TailCommand::fileName);
        }
    }

    static String colours(Host host) {
        return host.environment().getOrDefault("COLORTERM", "");
    }

    /** What the locale says that the terminal can show. */
    static Letters letters(Host host) {
        Map<String, String> environment = host.environment();
        String locale = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
        return locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8") ? Letters.UNICODE : Letters.ASCII;
    }

    static String fileName() {
        return "flight-tail-" + SECOND.format(Instant.now().atOffset(ZoneOffset.UTC)) + ".ndjson";
    }

    /** Thresholds by the platform that a session names; those of a profile without, and of none, are the usual ones. */
    private Function<String, Pressure> pressures() {
        Catalogue catalogue = catalogue();
        if (platform != null) {
            checkPlatform(platform, catalogue);
            Pressure one = pressure(platform, catalogue);
            return name -> one;
        }
        return pressures(catalogue);
    }

    static Function<String, Pressure> pressures(Catalogue catalogue) {
        Map<String, Pressure> known = new HashMap<>();
        catalogue.targets().forEach(each -> known.put(each.name(), each.pressure()));
        return name -> known.getOrDefault(name, Pressure.DEFAULT);
    }

    private Pressure pressure(String name, Catalogue catalogue) {
        return catalogue.usable(name).map(PlatformProfile::pressure).orElseThrow(() -> {
            catalogue.find(name).ifPresent(broken -> tell(broken.findings()));
            return new UsageError("the profile of `" + name + "` cannot be used");
        });
    }
}
