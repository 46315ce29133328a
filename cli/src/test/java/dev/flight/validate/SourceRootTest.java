package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRootTest {

    private static final SourceRoot INSIDE = new SourceRoot("/home/ada/game/levels", "/home/ada/game/");

    @ParameterizedTest
    @CsvSource({
        "race.yaml, levels/race.yaml",
        "./a//b/./race.yaml, levels/a/b/race.yaml",
        "../race.yaml, race.yaml",
        "../levels/race.yaml, levels/race.yaml",
        "../../other/race.yaml, /home/ada/other/race.yaml",
        "../../../../../../race.yaml, /race.yaml",
        "/home/ada/game/race.yaml, race.yaml",
        "/home/ada/gamer/race.yaml, /home/ada/gamer/race.yaml",
        "a\\race.yaml, levels/a/race.yaml",
        "C:\\race.yaml, C:/race.yaml",
        "..., levels/..."
    })
    void aPathStartsAtTheRepository(String file, String path) {
        assertThat(INSIDE.path(file)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "race.yaml, race.yaml",
        "./race.yaml, race.yaml",
        "a/../race.yaml, race.yaml",
        "a/b/../race.yaml, a/race.yaml",
        "../race.yaml, ../race.yaml",
        "a/../../race.yaml, ../race.yaml",
        "../../race.yaml, ../../race.yaml",
        "/a/../../race.yaml, /race.yaml",
        "'', ."
    })
    void aPathStaysRelativeWhenTheRootIsUnknown(String file, String path) {
        assertThat(SourceRoot.HERE.path(file)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/tmp/race.yaml, tmp/race.yaml",
        "D:/tmp/race.yaml, tmp/race.yaml",
        "/, .",
        "race.yaml, levels/race.yaml"
    })
    void aRelativePathIsNeverAbsolute(String file, String path) {
        assertThat(INSIDE.relativePath(file)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "race.yaml, levels/race.yaml",
        "/home/ada/game/race.yaml, race.yaml",
        "../../other/race.yaml, ../other/race.yaml",
        "/tmp/race.yaml, ../../../tmp/race.yaml",
        "/home/ada/game, ../game",
        "D:/tmp/race.yaml, D:/tmp/race.yaml"
    })
    void aPathThroughParentsHoldsWhereverAllIsMovedTo(String file, String path) {
        assertThat(INSIDE.pathThroughParents(file)).isEqualTo(path);
    }

    @Test
    void whatIsNoFileKeepsItsName() {
        assertThat(INSIDE.path("<stdin>")).isEqualTo("<stdin>");
        assertThat(INSIDE.pathThroughParents("<stdin>")).isEqualTo("<stdin>");
    }

    @ParameterizedTest
    @CsvSource({"C:\\game, C:\\game\\levels", "C:/game/, C:/game/levels/."})
    void knowsWindowsFolders(String root, String workingFolder) {
        assertThat(new SourceRoot(workingFolder, root).path("race.yaml")).isEqualTo("levels/race.yaml");
    }
}
