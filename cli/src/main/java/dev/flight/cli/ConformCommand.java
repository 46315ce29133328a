package dev.flight.cli;

import dev.flight.conformance.Case;
import dev.flight.conformance.ConformanceResult;
import dev.flight.conformance.ConformanceRun;
import dev.flight.conformance.ExpectedFailures;
import dev.flight.conformance.Glob;
import dev.flight.conformance.PlatformCases;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Vector;
import dev.flight.conformance.Vectors;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Suggestion;
import dev.flight.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flight conform}. */
@Command(
        header = "Whether programs in any language read and write the contract's types alike.",
        description = {
            "Gives values of every type, valid and broken, to testees, and compares what they write, to the byte, or where"
                    + " they see the mistake. What one testee writes the others read. Asks them besides what the platforms"
                    + " can do, and compares with the profiles.",
            "A testee is any program that reads a JSON object a line from standard input and writes one a line to standard"
                    + " output: `start` names its types, `run` is one question, `stop` ends it. A crash or a hang is a"
                    + " verdict, and the run goes on with a new process. `flight explain conform/protocol` has it all.",
            "With --static nothing is run: the types of hand-written Go and TypeScript are read with the languages' own tools,"
                    + " and each difference from the contract is reported with file and line, in the formats of `flight"
                    + " validate`. A type stands for the contract's of the same name, or for the one that the comment above it"
                    + " names: `flight:type memory-size` in Go, `@flight memory-size` in TypeScript, `-` for none. A comment"
                    + " `// flight:ignore RULE REASON` ignores a finding.",
            "Exit code 1 when a case fails that is not expected to, or an expected failure is stale."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight conform",
            "  flight conform go typescript java",
            "  flight conform --static --go services/api --typescript apps/mobile/src",
            "  flight conform --testee 'api=./conformance-testee --quiet' --filter 'memory-*'",
            ""
        })
final class ConformCommand extends CatalogueCommand {

    @Mixin
    TesteeFlags testees = new TesteeFlags();

    @Mixin
    StaticFlags sources = new StaticFlags();

    @Mixin
    ConformOutputs outputs = new ConformOutputs();

    @Option(
            names = "--vectors",
            paramLabel = "DIR",
            description = "A folder of vectors to use instead of the packed ones: DIR/TYPE/CASE.json.")
    @Nullable
    String vectors;

    @Option(
            names = "--filter",
            paramLabel = "GLOB",
            description = "Only cases whose id matches; * is any text. Repeatable.")
    List<String> filters = new ArrayList<>();

    @Option(
            names = "--expected-failures",
            paramLabel = "FILE",
            description =
                    "Failures that are known: ID or TESTEE:ID a line, * for any text, # before a comment. An entry of which"
                            + " nothing fails any more is an error.")
    @Nullable
    String expectedFailures;

    @Option(
            names = "--fix",
            description = "Write the file of --expected-failures anew: without stale entries, with what fails now.")
    boolean fix;

    ConformCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() {
        if (sources.isStatic && !testees.names.isEmpty()) {
            throw new UsageError("--static runs no testee, as " + testees.names.get(0)
                    + " would be; sources are named by --go DIR and --typescript DIR");
        }
        if (sources.isStatic) {
            return new StaticConform(this, sources).run(outputs.formats);
        }
        if (sources.strayed() != null) {
            throw new UsageError(sources.strayed() + " is for `flight conform --static`");
        }
        if (fix && expectedFailures == null) {
            throw new UsageError("--fix rewrites the file of --expected-failures: name it");
        }
        outputs.check();
        ExpectedFailures expected = expected();
        Checked<List<Vector>> read = readVectors();
        if (read.value() == null || read.hasErrors()) {
            return say(read.findings(), ExitCode.FINDINGS);
        }
        ConformanceResult result = run(read.value(), expected);
        if (fix && !(result.news().isEmpty() && result.stale().isEmpty())) {
            rewrite(expected.fixed(result));
            return ExitCode.CLEAN;
        }
        return result.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ConformanceResult run(List<Vector> all, ExpectedFailures expected) {
        List<Testee> started = testees.start(host);
        try {
            Set<String> types =
                    all.stream().map(each -> each.request().type()).collect(Collectors.toCollection(TreeSet::new));
            started.forEach(each -> sayStrangeTypes(each.identity(), types));
            long start = System.nanoTime();
            List<Case> platforms = PlatformCases.of(catalogue().targets());
            ConformanceResult result = ask(all, platforms, started, expected);
            outputs.write(result, System.nanoTime() - start, host, style(), width());
            return result;
        } finally {
            started.forEach(Testee::close);
        }
    }

    /** A misspelt type would be one that is never asked for. */
    private void sayStrangeTypes(Testee.Identity testee, Set<String> known) {
        testee.types().stream()
                .filter(type -> !known.contains(type))
                .sorted()
                .forEach(type -> host.err()
                        .println(Printable.of("flight: " + testee.name() + " says that it has the type `" + type
                                + "`, of which there are no values: " + Suggestion.hint(type, known))));
    }

    private ConformanceResult ask(
            List<Vector> all, List<Case> platforms, List<Testee> started, ExpectedFailures expected) {
        int questions = ConformanceRun.questions(all, platforms, started.size());
        try (Progress progress = new Progress(host, questions, "cases")) {
            ConformanceResult result =
                    new ConformanceRun(all, platforms, filter(), progress::oneMore).run(started, expected);
            if (result.cases().isEmpty()) {
                throw new UsageError("no case is called as --filter " + String.join(", ", filters) + " says");
            }
            return result;
        }
    }

    private @Nullable Predicate<String> filter() {
        if (filters.isEmpty()) {
            return null;
        }
        List<Glob> globs = filters.stream().map(Glob::new).toList();
        return id -> globs.stream().anyMatch(glob -> glob.matches(id));
    }

    private Checked<List<Vector>> readVectors() {
        if (vectors == null) {
            return new Checked<>(Vectors.builtin(), List.of());
        }
        Path folder = Path.of(vectors);
        if (!Files.isDirectory(folder)) {
            throw new EnvironmentFault("there is no folder of vectors at " + vectors);
        }
        try {
            Checked<List<Vector>> read = Vectors.below(folder);
            if (read.findings().isEmpty()
                    && read.value() != null
                    && read.value().isEmpty()) {
                throw new EnvironmentFault("there is no vector below " + vectors + ": no file ends in .json");
            }
            return read;
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read the vectors in " + vectors, e);
        }
    }

    private ExpectedFailures expected() {
        if (expectedFailures == null) {
            return ExpectedFailures.NONE;
        }
        Path file = Path.of(expectedFailures);
        if (fix && !Files.exists(file)) {
            return ExpectedFailures.NONE;
        }
        try {
            return ExpectedFailures.read(Files.readString(file));
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read the expected failures in " + expectedFailures, e);
        }
    }

    private void rewrite(String text) {
        try {
            Files.writeString(Path.of(String.valueOf(expectedFailures)), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EnvironmentFault("cannot write the expected failures to " + expectedFailures, e);
        }
        host.err().println("wrote " + expectedFailures);
    }
}
