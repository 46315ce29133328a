package dev.flight.profile;

import static dev.flight.profile.ExtendsTest.BASE;
import static dev.flight.profile.ExtendsTest.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with {@code extends} hides nothing else, and nothing is said to be missing that a base could give. */
class BrokenBaseTest {

    @Test
    void aBaseThatCannotBeHadHidesNothingOfTheRestAndMakesNothingOfItMissing() {
        for (String base : List.of("bse", "child", "[base]", "\"\"", "~")) {
            String child = """
                    kind: PlatformProfile
                    name: child
                    title: Child
                    extends: %s
                    teir: retro
                    memory:
                      page: 4K
                      regions:
                        - {name: main, type: main}
                    """.formatted(base);
            Catalogue catalogue = Profiles.catalogue(Map.of("base", BASE, "child", child));

            assertThat(catalogue.find("child").orElseThrow().findings())
                    .as(base)
                    .extracting(each -> each.at().start().line())
                    .containsExactlyInAnyOrder(4, 5, 7, 9);
        }
    }

    @Test
    void aBaseThatIsNoYamlHidesNothingOfItsHeir() {
        Catalogue catalogue = Profiles.catalogue(
                Map.of("base", "kind: [PlatformProfile\n", "child", CHILD.replace("tier: embedded", "tier: toy")));

        assertThat(Profiles.findings(catalogue, "child"))
                .contains("yaml/syntax mine/base.yaml")
                .contains("field/value mine/child.yaml:5")
                .doesNotContain("field/missing");
        assertThat(catalogue.usable("child")).isEmpty();
    }

    @Test
    void aBaseWithoutItsOwnBaseStillGivesWhatItHas() {
        Catalogue catalogue = Profiles.catalogue(Map.of(
                "base",
                BASE.replace("tier: retro", "tier: retro\nextends: nothing").replace("page: 4KB", "page: 4K"),
                "child",
                CHILD));

        assertThat(Profiles.findings(catalogue, "child"))
                .contains("profile/extends-unknown mine/base.yaml:5")
                .contains("field/value mine/base.yaml:8")
                .doesNotContain("field/missing");
    }

    @Test
    void aBaseWhoseExtendsIsNoNameMakesItsHeirsUnusable() {
        Catalogue catalogue = Profiles.catalogue(
                Map.of("base", BASE.replace("tier: retro", "tier: retro\nextends: [a]"), "child", CHILD));

        assertThat(catalogue.usable("child")).isEmpty();
        assertThat(Profiles.findings(catalogue, "child")).contains("field/type mine/base.yaml:5");
    }

    @Test
    void whatIsNotInheritedIsMissedWithoutTheBaseToo() {
        Catalogue catalogue = Profiles.catalogue(
                Map.of("child", CHILD.replace("title: Child\n", "").replace("kind: PlatformProfile\n", "")));

        assertThat(Profiles.findings(catalogue, "child"))
                .contains("profile/extends-unknown")
                .contains("`title`")
                .contains("`kind`");
    }

    @Test
    void aNameThatIsNotTheFilesHidesNothing() {
        Catalogue catalogue = Profiles.catalogue(
                Map.of("base", BASE.replace("name: base", "name: bass").replace("page: 4KB", "page: 4K")));

        assertThat(Profiles.findings(catalogue, "base"))
                .contains("profile/name-mismatch mine/base.yaml:2")
                .contains("field/value mine/base.yaml:7");
    }

    @Test
    void ofAFileOfAnotherKindNothingMoreIsSaid() {
        Catalogue catalogue =
                Profiles.catalogue(Map.of("base", "kind: AllocationManifest\nname: other\nsessions: []\n"));

        assertThat(catalogue.find("base").orElseThrow().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`AllocationManifest` is not a profile"));
    }
}
