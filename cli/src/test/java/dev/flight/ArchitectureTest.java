package dev.flight;

import static dev.flight.Architecture.library;
import static dev.flight.Architecture.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.flight.Architecture.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
                    "conformance.source",
                    "recording"),
            library("com.carrotsearch.hppc", "trace"),
            library("io.lettuce", "broker.redis"),
            library("io.netty", "broker.redis", "broker.rabbit"),
            library("redis.embedded", "broker.embedded"),
            library("com.rabbitmq", "broker.rabbit"),
            library("javax.net.ssl", "broker", "broker.socket"),
            library("com.github.difflib", "report.bindings"),
            library("org.HdrHistogram", "sim.routing", "load"),
            library("org.jline", "terminal"),
            library("org.pcollections", "watch"),
            library("tech.tablesaw", "report.analysis"));

    /** The rooms that own processes, this one or others: clock, streams, environment and exit. */
    private static final Set<String> OUTERMOST = Set.of(
            "cli",
            "conformance.testee",
            "broker",
            "broker.redis",
            "broker.rabbit",
            "broker.socket",
            "broker.embedded",
            "broker.open",
            "publish",
            "load");

    private static final Architecture FLIGHT = new Architecture(
            "dev.flight",
            Rooms.ofContributors(),
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
    void aRoomIsARowOfTheTable() {
        String text = """
                | a | b |
                |---|---|
                | `x` | y |

                | room | owns | uses |
                | --- | --- | --- |
                | `unit` | sizes |  |
                | `profile.rule` | rules | profile, unit |

                | `other` | table |
                """;
        assertThat(Rooms.of(text))
                .containsExactly(room("unit", "sizes"), room("profile.rule", "rules", "profile", "unit"));
    }

    @Test
    void aRowThatIsNoRoomIsSaid() {
        String text = "| room | owns | uses |\n| --- | --- | --- |\n| unit | sizes | |\n";
        assertThatThrownBy(() -> Rooms.of(text)).hasMessage("no row of a room: | unit | sizes | |");
    }
}
