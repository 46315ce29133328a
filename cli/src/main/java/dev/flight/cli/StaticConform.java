package dev.flight.cli;

import dev.flight.conformance.source.Language;
import dev.flight.conformance.source.StaticConformance;
import dev.flight.conformance.source.StaticConformance.Coverage;
import dev.flight.conformance.source.StaticConformance.Request;
import dev.flight.conformance.source.StaticConformance.Result;
import dev.flight.conformance.source.StaticConformance.Source;
import dev.flight.diagnostic.Checked;
import dev.flight.text.Printable;
import dev.flight.wit.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@code flight conform --static} does. */
final class StaticConform {

    private static final int MOST_NAMES = 8;

    private final FlightCommand command;
    private final StaticFlags flags;

    StaticConform(FlightCommand command, StaticFlags flags) {
        this.command = command;
        this.flags = flags;
    }

    /** Runs it; formats as {@code --format} gives them. */
    ExitCode run(List<String> formats) {
        FailOn threshold = FailOn.of(flags.failOn);
        FindingsOutputs outputs = FindingsOutputs.of(formats);
        List<Source> sources = sources();
        Checked<Contract> read = ContractFiles.read(flags.contract);
        Contract contract = read.value();
        if (contract == null) {
            return command.say(read.findings(), ExitCode.FINDINGS);
        }
        Result result = run(new Request(contract, sources, flags.all));
        outputs.write(result.findings(), command);
        result.coverage().forEach(this::tell);
        ExitCode ended = threshold.exitCode(result.findings());
        return ended == ExitCode.CLEAN && comparedNothing(result) ? ExitCode.FINDINGS : ended;
    }

    /** Nothing compared is nothing found: the wrong folder, or the wrong contract, must not look like agreement. */
    private boolean comparedNothing(Result result) {
        List<Coverage> empty = result.coverage().stream()
                .filter(each -> each.found().isEmpty())
                .toList();
        empty.forEach(
                each -> command.host
                        .err()
                        .println(
                                Printable.of(
                                        "flight: " + each.source().folder()
                                                + " has none of the contract's types, so that nothing was compared: check the folder and"
                                                + " --contract, or name the types by comments (`flight:type NAME`, in TypeScript `@flight NAME`)")));
        return !empty.isEmpty();
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        flags.go.forEach(each -> sources.add(source(Language.GO, each)));
        flags.typescript.forEach(each -> sources.add(source(Language.TYPESCRIPT, each)));
        if (sources.isEmpty()) {
            throw new UsageError("--static needs to know which sources: --go DIR, --typescript DIR");
        }
        return sources;
    }

    private static Source source(Language language, String folder) {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new EnvironmentFault("there is no folder of " + language.title() + " at " + folder);
        }
        return new Source(language, Path.of(folder));
    }

    private static Result run(Request request) {
        try {
            Path scratch = Files.createTempDirectory("flight-conform");
            try {
                return StaticConformance.run(request, new OutsideTools(), scratch);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new EnvironmentFault("cannot write a temporary folder", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** How much of the contract there was to compare; not a finding, for a service has the types that it needs. */
    private void tell(Coverage coverage) {
        int found = coverage.found().size();
        List<String> absent = coverage.absent();
        StringBuilder text = new StringBuilder(
                coverage.source().folder() + ": " + found + " of the contract's " + (found + absent.size()) + " types");
        if (!absent.isEmpty() && !flags.all) {
            text.append("; not there: ")
                    .append(String.join(", ", absent.subList(0, Math.min(MOST_NAMES, absent.size()))))
                    .append(absent.size() > MOST_NAMES ? " and " + (absent.size() - MOST_NAMES) + " more" : "");
        }
        command.host.err().println(Printable.of(text.toString()));
    }
}
