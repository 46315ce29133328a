package dev.flight.cli;

import dev.flight.conformance.OwnBindings;
import dev.flight.conformance.Testee;
import dev.flight.conformance.testee.Patience;
import dev.flight.conformance.testee.ProcessTestee;
import dev.flight.conformance.testee.TesteeBuild;
import dev.flight.conformance.testee.TesteeCommand;
import dev.flight.conformance.testee.TesteesFile;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Suggestion;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which testees are asked. */
final class TesteeFlags {

    private static final Path SHIPPED = Path.of("fixtures", "testees", "testees.yaml");
    private static final TimeSpan USUAL = TimeSpan.ofMillis(10_000);

    @Parameters(
            paramLabel = "TESTEE",
            arity = "0..*",
            description =
                    "Testees by name: `java`, which is built in, or those of the file of --testees. Default: java.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--testee",
            paramLabel = "NAME=COMMAND",
            description = "A testee and the command that starts it, with its arguments; no shell is used. Repeatable.")
    List<String> commands = new ArrayList<>();

    @Option(
            names = "--testees",
            paramLabel = "FILE",
            description =
                    "A list of testees with how each is built and started. Default: fixtures/testees/testees.yaml of the"
                            + " checkout around the working folder.")
    @Nullable
    String file;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            split = ",",
            hideParamSyntax = true,
            description =
                    "Only testees in this language; of the file, when no other is named. Repeatable, or with commas.")
    List<String> languages = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long an answer is waited for; for that to `start`, 30s at least. Default: 10s.")
    @Nullable
    String timeout;

    /** Starts them all. The caller closes them. */
    List<Testee> start(Host host) {
        TimeSpan answer = Times.positive("--timeout", timeout);
        Patience patience = Patience.of(answer == null ? USUAL : answer);
        List<TesteeCommand> given = given();
        List<TesteesFile.Entry> listed = listed(host);
        checkNames(given, listed);
        listed.stream().map(TesteesFile.Entry::build).forEach(build -> {
            if (build != null) {
                TesteeBuild.run(build);
            }
        });
        List<TesteeCommand> all = new ArrayList<>(given);
        listed.forEach(entry -> all.add(entry.command()));
        return startAll(all, patience);
    }

    private List<Testee> startAll(List<TesteeCommand> all, Patience patience) {
        List<Testee> started = new ArrayList<>();
        if (isOwnAsked()) {
            started.add(new OwnBindings());
        }
        try {
            for (TesteeCommand command : all) {
                started.add(ProcessTestee.start(command, patience));
            }
        } catch (RuntimeException e) {
            started.forEach(Testee::close);
            throw e;
        }
        return started;
    }

    /** The Java bindings are asked by their name or language, and where nobody else is. */
    private boolean isOwnAsked() {
        return names.contains(OwnBindings.NAME)
                || (names.isEmpty() && languages.contains(OwnBindings.NAME))
                || (names.isEmpty() && languages.isEmpty() && commands.isEmpty());
    }

    private List<TesteeCommand> given() {
        List<TesteeCommand> given = new ArrayList<>();
        for (String text : commands) {
            given.add(Parsing.value("--testee", TesteeCommand.parse(text)));
        }
        return given;
    }

    private void checkNames(List<TesteeCommand> given, List<TesteesFile.Entry> listed) {
        Set<String> seen = new HashSet<>();
        if (isOwnAsked()) {
            seen.add(OwnBindings.NAME);
        }
        List<TesteeCommand> all = new ArrayList<>(given);
        listed.forEach(entry -> all.add(entry.command()));
        for (TesteeCommand command : all) {
            if (!seen.add(command.name())) {
                throw new UsageError("two testees are called `" + command.name() + "`");
            }
        }
    }

    private List<TesteesFile.Entry> listed(Host host) {
        List<String> others =
                names.stream().filter(name -> !name.equals(OwnBindings.NAME)).toList();
        List<String> otherLanguages = languages.stream()
                .filter(language -> !language.equals(OwnBindings.NAME))
                .toList();
        if (others.isEmpty() && (!names.isEmpty() || otherLanguages.isEmpty())) {
            return List.of();
        }
        List<TesteesFile.Entry> known = read(host).testees();
        checkKnown(others, known.stream().map(entry -> entry.command().name()).toList(), "testee");
        checkKnown(
                otherLanguages, known.stream().map(TesteesFile.Entry::language).toList(), "testee in the language");
        return known.stream()
                .filter(entry -> !entry.command().name().equals(OwnBindings.NAME))
                .filter(entry ->
                        names.isEmpty() || names.contains(entry.command().name()))
                .filter(entry -> languages.isEmpty() || languages.contains(entry.language()))
                .toList();
    }

    private static void checkKnown(List<String> asked, List<String> known, String what) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new UsageError("there is no " + what + " `" + name + "`; " + Suggestion.hint(name, known));
            }
        }
    }

    private TesteesFile read(Host host) {
        Path path = file == null ? found(host) : Path.of(file);
        try {
            Path folder = path.toAbsolutePath().getParent();
            Checked<TesteesFile> read =
                    TesteesFile.read(path.toString(), Files.readAllBytes(path), folder == null ? path : folder);
            if (read.value() == null) {
                var first = read.findings().get(0);
                throw new UsageError(first.at().text() + ": " + first.message());
            }
            return read.value();
        } catch (IOException e) {
            throw new EnvironmentFault("cannot read the testees in " + path, e);
        }
    }

    private static Path found(Host host) {
        for (Path folder = host.folder().toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(SHIPPED))) {
                return folder.resolve(SHIPPED);
            }
        }
        throw new UsageError("there is no " + SHIPPED + " around the working folder; name a list with --testees, or a"
                + " command with --testee");
    }
}
