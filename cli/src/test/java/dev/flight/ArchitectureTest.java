package dev.flight;

import static dev.flight.Architecture.library;
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
import java.util.Set;
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

    /** Each library, and the rooms that use it. */
    private static final List<Library> LIBRARIES = List.of(
            library("picocli", "cli"),
            library("tools.jackson.dataformat.yaml", "yaml"),
            library("org.snakeyaml", "yaml"),
            library(
                    "tools.jackson.core",
                    "yaml",
                    "report",
                    "explain",
                    "bindings.schema",
                    "conformance",
                    "conformance.testee",
                    "conformance.source"),
            library("com.carrotsearch.hppc", "trace"),
            library("io.lettuce", "broker.redis"),
            library("io.netty", "broker.redis"),
            library("redis.embedded", "broker.embedded"),
            library("com.github.difflib", "report.bindings"),
            library("org.HdrHistogram", "sim.routing"),
            library("org.jline", "terminal"),
            library("org.pcollections", "watch"),
            library("tech.tablesaw", "report.analysis"));

    /** The rooms that own processes, this one or others: clock, streams, environment and exit. */
    private static final Set<String> OUTERMOST = Set.of(
            "cli", "conformance.testee", "broker", "broker.redis", "broker.socket", "broker.embedded", "broker.open");

    private static final Architecture FLIGHT = new Architecture(
            "dev.flight",
            Rooms.ALL,
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
        assertThat(rooms).containsExactlyElementsOf(namesOf(Rooms.ALL));
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
