package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files of profiles are named, so that nobody takes one for another. */
class FileNamesTest {

    @Test
    void aProfileSpeltAsAPackedOneIsToldApartFromIt() {
        Catalogue catalogue = Catalogue.builtin()
                .with(Profiles.source(
                        "./profiles",
                        Map.of("psp", "kind: PlatformProfile\nname: psp\nextends: psp\nmemory: {page: 4KB}\n")));

        PlatformProfile psp = Profiles.usable(catalogue, "psp");
        assertThat(psp.origin("memory", "page").file()).isEqualTo("./profiles/psp.yaml");
        assertThat(psp.origin("memory", "total").file()).isEqualTo("profiles/psp.yaml");
        assertThat(psp.inherited(psp.origin("memory", "total"))).isTrue();
    }

    @Test
    void onlyAPathThatCouldBeAPackedProfileGetsADotInFront() {
        assertThat(BuiltinProfiles.toldApart("profiles/psp.yaml")).isEqualTo("./profiles/psp.yaml");
        assertThat(BuiltinProfiles.isToldApart("./profiles/psp.yaml")).isTrue();
        for (String path : List.of(
                "profiles/mine.yaml",
                "profiles/psp.yml",
                "a/profiles/psp.yaml",
                "/profiles/psp.yaml",
                "psp.yaml",
                "profiles/.yaml")) {
            assertThat(BuiltinProfiles.toldApart(path)).isEqualTo(path);
            assertThat(BuiltinProfiles.isToldApart("./" + path)).as(path).isFalse();
        }
    }

    @Test
    void aFolderNamesItsFilesAsTheyAreNamedWhenGivenThemselves(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), ExtendsTest.BASE);
        Path roundabout = folder.resolve("x/..").resolve(".");
        Files.createDirectory(folder.resolve("x"));

        String name = Objects.requireNonNull(new ProfileDirectory(roundabout).load("base"))
                .name();
        assertThat(name).isEqualTo(folder.resolve("base.yaml").toString().replace('\\', '/'));
    }
}
