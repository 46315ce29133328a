package dev.flight;

import static dev.flight.Architecture.library;
import static dev.flight.Architecture.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.flight.Architecture.Library;
import dev.flight.Architecture.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of the program. A package is a room; each may use only rooms that stand above it here. */
class ArchitectureTest {

    /** Package, what it owns, and what it may use: no more than it does use. */
    private static final List<Room> ROOMS = List.of(
            room("unit", "sizes, time spans, ratios and rates: their text, arithmetic and limits"),
            room("text", "text on its way out: made safe to show, measured in columns, broken into lines"),
            room("diagnostic", "findings: what is wrong, how badly, where, and what to do about it"),
            room("yaml", "the located YAML tree and its strict reader", "diagnostic", "unit"),
            room("profile", "the platforms: their reader, extends, the catalogue", "yaml", "diagnostic", "unit"),
            room("profile.rule", "the rules for profiles, one class a rule", "profile", "diagnostic", "unit", "yaml"),
            room("manifest", "the allocation manifest and its exact peak", "profile", "yaml", "diagnostic", "unit"),
            room("plan", "VM choice, packing, capacity, guarantee", "manifest", "profile", "unit"),
            room(
                    "manifest.rule",
                    "the rules for manifests, one class a rule",
                    "plan",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room("input", "what is read: files, folders, patterns, standard input", "yaml", "diagnostic"),
            room(
                    "trace",
                    "operations on memory: recorded formats, their readers, what is wrong in a line",
                    "input",
                    "diagnostic",
                    "unit"),
            room("sim", "random streams, distributions, statistics"),
            room(
                    "scenario",
                    "what scenarios of every kind are written with: distributions, rates, measures",
                    "sim",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room(
                    "routing",
                    "the scenario of a routing simulation: clients, channels, load, brokers, links, faults",
                    "scenario",
                    "sim",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room(
                    "workload",
                    "operations made up from manifests and scenarios",
                    "scenario",
                    "trace",
                    "sim",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room(
                    "routing.rule",
                    "what can be told of a routing simulation before it runs: its rules, the rates they reckon with",
                    "routing",
                    "sim",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room("heap", "heaps: where an allocator policy places blocks", "profile"),
            room(
                    "expect",
                    "what a result must be: expressions, their mistakes, whether they hold",
                    "diagnostic",
                    "unit"),
            room(
                    "sim.memory",
                    "memory of a platform under a workload: limits, pressure, stalls, failures, results",
                    "heap",
                    "expect",
                    "trace",
                    "profile",
                    "unit"),
            room(
                    "sim.routing",
                    "messages on their way from publishers over brokers and queues to clients: the model and its results",
                    "routing",
                    "expect",
                    "sim",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room(
                    "validate",
                    "one run of validation: its files, suppressions, baseline and result",
                    "sim.routing",
                    "routing.rule",
                    "routing",
                    "workload",
                    "input",
                    "manifest.rule",
                    "manifest",
                    "profile.rule",
                    "profile",
                    "yaml",
                    "diagnostic"),
            room("event", "the contract's events and their JSON", "unit"),
            room("analysis", "what recorded use tells: trends, leaks, patterns, fairness", "event", "diagnostic"),
            room(
                    "analysis.trace",
                    "recorded traces as series: what each session, purpose and site asks for and keeps",
                    "analysis",
                    "trace",
                    "input",
                    "diagnostic"),
            room(
                    "simulate",
                    "one run of a simulation: its input, targets, replications, leaks",
                    "validate",
                    "sim.routing",
                    "routing.rule",
                    "routing",
                    "sim.memory",
                    "analysis",
                    "workload",
                    "trace",
                    "sim",
                    "expect",
                    "plan",
                    "manifest",
                    "input",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room("explain", "the pages of rules, errors and fields", "text"),
            room(
                    "report",
                    "every result as text, JSON and the formats of code hosts",
                    "text",
                    "validate",
                    "plan",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "unit"),
            room("report.chart", "pictures made of characters", "report", "sim.memory"),
            room(
                    "report.html",
                    "pages with plots, bars and tables, without script or network",
                    "report.chart",
                    "report",
                    "text"),
            room(
                    "report.memory",
                    "simulations of memory as text, JSON, CSV and pages",
                    "report.html",
                    "report.chart",
                    "report",
                    "sim.memory",
                    "expect",
                    "trace",
                    "profile",
                    "text"),
            room(
                    "report.analysis",
                    "analyses of recorded memory as text, JSON, CSV and pages",
                    "report.html",
                    "report.chart",
                    "report",
                    "analysis",
                    "text",
                    "unit"),
            room(
                    "report.routing",
                    "simulations of routing as text, JSON, CSV and pages",
                    "report.html",
                    "report.chart",
                    "report",
                    "sim.routing",
                    "expect",
                    "sim",
                    "profile",
                    "text",
                    "unit"),
            room(
                    "cli",
                    "the command line: one command a file, wiring, exit codes",
                    "report.routing",
                    "report.analysis",
                    "report.memory",
                    "report",
                    "simulate",
                    "explain",
                    "event",
                    "analysis.trace",
                    "analysis",
                    "sim.routing",
                    "sim.memory",
                    "expect",
                    "heap",
                    "validate",
                    "input",
                    "trace",
                    "manifest.rule",
                    "plan",
                    "manifest",
                    "profile",
                    "yaml",
                    "diagnostic",
                    "text",
                    "unit"));

    /** Each library, and the rooms that use it. */
    private static final List<Library> LIBRARIES = List.of(
            library("picocli", "cli"),
            library("tools.jackson.dataformat.yaml", "yaml"),
            library("org.snakeyaml", "yaml"),
            library("tools.jackson.core", "yaml", "report", "explain", "event"),
            library("com.carrotsearch.hppc", "trace"),
            library("org.HdrHistogram", "sim.routing"),
            library("tech.tablesaw", "report.analysis"));

    /** The room that owns the process: its clock, streams, environment and exit. */
    private static final String OUTERMOST = "cli";

    private static final Architecture FLIGHT = new Architecture(
            "dev.flight",
            ROOMS,
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.flight"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hasNo(List<String> mistakes) {
        assertThat(mistakes).isEmpty();
    }

    static Stream<Named<List<String>>> hasNo() {
        return Stream.of(
                Named.of("use beyond the table", FLIGHT.usesBeyondTheTable()),
                Named.of("permission that nobody uses", FLIGHT.permissionsUnused()),
                Named.of("permission for what stands below", FLIGHT.permissionsDownwards()),
                Named.of("package that the table does not know", FLIGHT.packagesUnknown()),
                Named.of("room without a class", FLIGHT.roomsWithoutClass()),
                Named.of("rooms that use each other", FLIGHT.cycles()),
                Named.of("package whose name says nothing", FLIGHT.namesThatSayNothing()),
                Named.of("library outside its rooms", FLIGHT.librariesAstray(LIBRARIES)),
                Named.of("clock, chance, stream or environment inside", FLIGHT.impurities(OUTERMOST)),
                Named.of("package that is not null-marked", FLIGHT.packagesNotNullMarked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noSourceIsTooLong(String folder) throws IOException {
        assertThat(SourceLengths.mistakes(Path.of(folder))).isEmpty();
    }

    @Test
    void theTableForContributorsListsTheSameRooms() throws IOException {
        Path file = Path.of("..", "CONTRIBUTING.md");
        assumeTrue(Files.exists(file), "there is no CONTRIBUTING.md");
        List<String> rooms = roomsOf(Files.readString(file));
        assumeTrue(!rooms.isEmpty(), "CONTRIBUTING.md has no table of packages");
        assertThat(rooms).containsExactlyElementsOf(namesOf(ROOMS));
    }

    @Test
    void theRoomsOfATableAreTheFirstCellsBelowItsHead() {
        String text = """
                | a | b |
                |---|---|
                | `x` | y |

                | package | owns | may use |
                | --- | --- | --- |
                | `unit` | sizes | JDK |
                | `profile.rule` | rules | |

                | `other` | table |
                """;
        assertThat(roomsOf(text)).containsExactly("unit", "profile.rule");
    }

    private static List<String> namesOf(List<Room> rooms) {
        return rooms.stream().map(Room::name).toList();
    }

    /** The first cells of the table whose head starts with {@code package} or {@code room}. */
    private static List<String> roomsOf(String markdown) {
        Matcher table = Pattern.compile("(?im)^\\| *(?:package|room)s? *\\|.*\\n\\|[-| :]+\\n((?:\\|.*\\n?)*)")
                .matcher(markdown);
        return table.find()
                ? Pattern.compile("(?m)^\\| *`([^`]+)`")
                        .matcher(table.group(1))
                        .results()
                        .map(row -> row.group(1))
                        .toList()
                : List.of();
    }
}
