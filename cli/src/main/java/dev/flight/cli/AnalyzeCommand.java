package dev.flight.cli;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.SnapshotReader;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Suggestion;
import dev.flight.input.Input;
import dev.flight.report.Style;
import dev.flight.report.analysis.AnalysisCsv;
import dev.flight.report.analysis.AnalysisHtml;
import dev.flight.report.analysis.AnalysisJson;
import dev.flight.report.analysis.AnalysisText;
import dev.flight.trace.TraceOptions;
import dev.flight.unit.ByteSize;
import dev.flight.unit.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flight analyze}. */
@Command(
        header = "Which session leaks, how fast, and when it reaches its limit.",
        description = {
            "Reads recorded memory snapshots, one JSON value a line (NDJSON, gzip too): a snapshot, or a `memory-update`"
                    + " event that carries one; or traces of memory operations: NDJSON, CSV or glibc mtrace, of which it"
                    + " follows the bytes asked for and tells the peak of each purpose and what is live at the end by site."
                    + " Says for each session whether the floor of its use rises for good, and names"
                    + " trends, repetitions, steps and outliers; garbage collection, a warm-up, a step or a daily rhythm is no"
                    + " leak.",
            "Exit code 1 when a session leaks or a line could not be read."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight analyze recording.ndjson",
            "  flight analyze --limit 64MB --format json - < events.ndjson.gz",
            "  flight analyze --limit 16MB --report out.html game.mtrace",
            ""
        })
final class AnalyzeCommand extends FlightCommand {

    private static final List<String> FORMATS = List.of("text", "json", "csv");

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Recordings: files, patterns ('**/*.ndjson'), or - for standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--session",
            paramLabel = "ID",
            split = ",",
            hideParamSyntax = true,
            description = "Only this session. Repeatable, or with commas.")
    List<String> sessions = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "SIZE",
            description =
                    "What each session may use, as 64MB. Default: the total in its latest snapshot; of a trace, not known.")
    @Nullable
    String limit;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "The time between operations of a trace that has no times, as mtrace's. Default: 1ms.")
    @Nullable
    String interval;

    @Option(
            names = "--skip-bad",
            description = "Lines that cannot be read are left out and counted, and no reason to fail.")
    boolean skipBad;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            completionCandidates = FailOn.class,
            description = "leak: exit code 1 when a session leaks; never: report only. Default: leak.")
    String failOn = "leak";

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = Formats.class,
            description = "text, json or csv; to standard output, or with =FILE to a file. Default: text.")
    String format = "text";

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report with plots as one HTML file.")
    @Nullable
    Path report;

    AnalyzeCommand(Host host) {
        super(host);
    }

    /** The formats, for completion. */
    static final class Formats extends ArrayList<String> {
        Formats() {
            super(FORMATS);
        }
    }

    /** What to fail on, for completion. */
    static final class FailOn extends ArrayList<String> {
        FailOn() {
            super(List.of("leak", "never"));
        }
    }

    @Override
    public ExitCode call() {
        OutputTarget<String> target = OutputTarget.parse(format, AnalyzeCommand::checkedFormat);
        if (!new FailOn().contains(failOn)) {
            throw new UsageError("--fail-on takes leak or never, not `" + failOn + "`");
        }
        TimeSpan between = Times.positive("--interval", interval);
        TraceOptions reading =
                new TraceOptions(skipBad, between == null ? TraceOptions.DEFAULT.interval() : between, null);
        Recordings recordings = new Recordings(
                session -> sessions.isEmpty() || sessions.contains(session),
                limit == null ? null : limit(limit),
                reading);
        Inputs inputs = Inputs.of(files, host);
        inputs.inputs().forEach(recordings::read);
        List<Diagnostic> findings = shown(inputs.missing(), recordings);
        Analysis analysis = recordings.analysis();
        if (!hasErrors(findings)) {
            checkSessions(analysis);
        }
        write(analysis, recordings.badLines(), target);
        if (report != null) {
            List<String> names = inputs.inputs().stream().map(Input::name).toList();
            new OutputTarget<>("html", report)
                    .write(
                            host,
                            out -> AnalysisHtml.write(analysis, names, recordings.badLines(), Version.number(), out));
        }
        say(findings, recordings.badSnapshots());
        return exitCode(findings, analysis);
    }

    private void write(Analysis analysis, long badLines, OutputTarget<String> target) {
        if (analysis.sessions().isEmpty() && target.format().equals("text")) {
            return;
        }
        target.write(host, out -> {
            switch (target.format()) {
                case "json" -> AnalysisJson.write(analysis, badLines, out);
                case "csv" -> AnalysisCsv.write(analysis, out);
                default -> out.write(new AnalysisText(target.file() == null ? style() : Style.PLAIN).text(analysis));
            }
        });
    }

    private static String checkedFormat(String name) {
        if (!FORMATS.contains(name)) {
            throw new UsageError("there is no format `" + name + "`; " + Suggestion.hint(name, FORMATS));
        }
        return name;
    }

    private static ByteSize limit(String text) {
        ByteSize most = Parsing.value("--limit", ByteSize.parse(text));
        if (most.equals(ByteSize.ZERO)) {
            throw new UsageError("--limit is " + text + "; a session that may use nothing is none");
        }
        return most;
    }

    /** A session that was asked for and is not there must not look like one that does not leak. */
    private void checkSessions(Analysis analysis) {
        List<String> known = analysis.sessions().stream()
                .map(each -> each.session())
                .distinct()
                .toList();
        for (String session : sessions) {
            if (!known.contains(session)) {
                throw new UsageError("there is no session `" + session + "` in the recording");
            }
        }
    }

    private List<Diagnostic> shown(List<Diagnostic> missing, Recordings recordings) {
        return Stream.concat(missing.stream(), recordings.findings().stream())
                .filter(this::isShown)
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** With {@code --skip-bad} single snapshots are no news; that a file has nothing to read, or breaks off, is. */
    private boolean isShown(Diagnostic finding) {
        boolean line =
                finding.rule().startsWith(SnapshotReader.RULES) && !SnapshotReader.WHOLE_FILE.contains(finding.rule());
        return !skipBad || !line;
    }

    private void say(List<Diagnostic> findings, long bad) {
        tell(findings);
        if (skipBad && bad > 0) {
            host.err().println(bad + (bad == 1 ? " line was" : " lines were") + " left out");
        }
    }

    private ExitCode exitCode(List<Diagnostic> findings, Analysis analysis) {
        if (isUnreadable(findings)) {
            return ExitCode.ENVIRONMENT;
        }
        boolean leaks = failOn.equals("leak") && !analysis.leaking().isEmpty();
        return hasErrors(findings) || leaks ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
