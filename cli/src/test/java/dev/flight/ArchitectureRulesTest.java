package dev.flight;

import static dev.flight.Architecture.library;
import static dev.flight.Architecture.room;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.flight.Architecture.Room;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of {@link Architecture} finds the mistake made for it in {@code dev.flight.mistakes}. */
class ArchitectureRulesTest {

    private static final String ROOT = "dev.flight.mistakes";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
    private static final Architecture MISTAKES = of(
            room("low", "what stands above"),
            room("high", "what stands below", "low"),
            room("report", "a library", "high"),
            room("gone", "nothing", "cli"),
            room("inner", "the clock"),
            room("cli", "the outside"));

    @Test
    void findsAUseThatTheTableDoesNotAllow() {
        assertThat(MISTAKES.usesBeyondTheTable())
                .isNotEmpty()
                .allMatch(text -> text.contains("mistakes.low.Low") && text.contains("mistakes.high.High"));
    }

    @Test
    void findsAPermissionThatNobodyUses() {
        assertThat(MISTAKES.permissionsUnused()).containsExactly("report does not use high", "gone does not use cli");
    }

    @Test
    void findsAPermissionForWhatStandsBelow() {
        assertThat(MISTAKES.permissionsDownwards()).containsExactly("cli does not stand above gone");
    }

    @Test
    void findsAPackageThatTheTableDoesNotKnow() {
        assertThat(MISTAKES.packagesUnknown()).containsExactly("util");
    }

    @Test
    void findsARoomThatHasNoClass() {
        assertThat(MISTAKES.roomsWithoutClass()).containsExactly("gone");
    }

    @Test
    void findsRoomsThatUseEachOther() {
        assertThat(MISTAKES.cycles()).singleElement().asString().contains("Slice high", "Slice low");
    }

    @Test
    void findsANameThatSaysNothing() {
        assertThat(MISTAKES.namesThatSayNothing()).containsExactly("util");
    }

    @Test
    void findsALibraryOutsideItsRoomAndOneThatIsNotListed() {
        List<String> astray =
                MISTAKES.librariesAstray(List.of(library("picocli", "cli"), library("tools.jackson.core", "report")));
        assertThat(astray)
                .anyMatch(text -> text.contains("picocli.CommandLine"))
                .anyMatch(text -> text.contains("tools.jackson.databind"))
                .noneMatch(text -> text.contains("tools.jackson.core.json.JsonFactory.<init>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "Instant.now()",
                "LocalDate.now(",
                "Random.<init>(long)",
                "Math.random()",
                "UUID.randomUUID()",
                "SecureRandom.<init>()",
                "System.getenv(",
                "System.getProperty(",
                "Boolean.getBoolean(",
                "System.out",
                "System.err",
                "System.in",
                "System.exit(int)"
            })
    void findsWhatAsksTheWorldOutside(String what) {
        assertThat(MISTAKES.impurities(Set.of("cli"))).anyMatch(text -> text.contains(what));
    }

    @Test
    void findsNothingInTheOutermostRoomAndNothingThatIsHarmless() {
        assertThat(MISTAKES.impurities(Set.of("cli")))
                .noneMatch(text -> text.contains("Outermost"))
                .noneMatch(text -> text.contains("arraycopy"));
        assertThat(MISTAKES.impurities(Set.of("inner"))).anyMatch(text -> text.contains("Outermost"));
    }

    @Test
    void findsAPackageThatIsNotNullMarked() {
        assertThat(MISTAKES.packagesNotNullMarked()).containsExactly("cli", "inner", "low", "report", "util");
    }

    @Test
    void findsAFileAndAMethodThatAreTooLong() throws IOException {
        assertThat(lengths("class A {\n" + "\n".repeat(398) + "}\n")).isEmpty();
        assertThat(lengths("class A {\n" + "\n".repeat(399) + "}\n")).containsExactly("/A.java has 401 lines");
        assertThat(lengths("class A {\n  void a() {\n" + "\n".repeat(68) + "  }\n}\n"))
                .isEmpty();
        assertThat(lengths("class A {\n  void a() {\n" + "\n".repeat(69) + "  }\n}\n"))
                .containsExactly("/A.java:2 a has 71 lines");
    }

    private static List<String> lengths(String text) throws IOException {
        return SourceLengths.mistakes(List.of(SourceLengths.source("A.java", text)));
    }

    private static Architecture of(Room... rooms) {
        return new Architecture(ROOT, List.of(rooms), CLASSES);
    }
}
