package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Location;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtendsTest {

    static final String BASE = """
            kind: PlatformProfile
            name: base
            title: Base
            tier: retro
            memory:
              total: 4MB
              page: 4KB
              regions:
                - {name: main, type: main, size: 4MB}
                - {name: vram, type: video, size: 1MB}
              limits: {cacheMax: 50%, stackMax: 64KB}
            pressure:
              medium: {used: 60%, fragmentation: 0.30}
              hysteresis: 5%
            realtime:
              connectionMode: polling
              updateInterval: 5s
              capabilities: [basic-messaging, memory-updates]
              batching: {maxMessages: 7, maxBytes: 300KB}
            """;

    static final String CHILD = """
            kind: PlatformProfile
            name: child
            title: Child
            extends: base
            tier: embedded
            memory:
              total: 8MB
              regions:
                - {name: main, type: main, size: 8MB}
              limits: {cacheMax: 25%}
            pressure:
              medium: {used: 70%}
            realtime:
              capabilities: [component-events]
              batching: {maxMessages: 9}
            """;

    private static final Catalogue FAMILY = Profiles.catalogue(Map.of("base", BASE, "child", CHILD));
    private static final PlatformProfile RESOLVED = Profiles.usable(FAMILY, "child");

    @Test
    void mapsMergeKeyByKey() {
        Limits limits = RESOLVED.memory().limits();
        assertThat(limits.cacheMax()).hasToString("25%");
        assertThat(limits.stackMax()).hasToString("64KB");
        assertThat(RESOLVED.memory().page()).isEqualTo(ByteSize.of(4096));
        assertThat(RESOLVED.pressure().medium().used()).isEqualTo(Ratio.percent(70));
        assertThat(RESOLVED.pressure().medium().fragmentation()).isEqualTo(Ratio.percent(30));
        assertThat(RESOLVED.realtime().batching().maxMessages()).isEqualTo(9);
        assertThat(RESOLVED.realtime().batching().maxBytes()).isEqualTo(ByteSize.of(300 << 10));
        assertThat(RESOLVED.realtime().updateInterval()).isEqualTo(TimeSpan.ofMillis(5_000));
    }

    @Test
    void listsAndScalarsReplace() {
        assertThat(RESOLVED.memory().regions()).extracting(Region::name).containsExactly("main");
        assertThat(RESOLVED.memory().total()).isEqualTo(ByteSize.of(8 << 20));
        assertThat(RESOLVED.realtime().capabilities()).containsExactly("component-events", "polling-mode");
        assertThat(RESOLVED.tier()).isEqualTo(Tier.EMBEDDED);
        assertThat(RESOLVED.ancestors()).containsExactly("base");
    }

    @Test
    void everyValueKnowsTheFileAndTheLineItCameFrom() {
        assertThat(origin("memory", "limits", "cacheMax")).isEqualTo("mine/child.yaml:10");
        assertThat(origin("memory", "limits", "stackMax")).isEqualTo("mine/base.yaml:11");
        assertThat(origin("memory", "page")).isEqualTo("mine/base.yaml:7");
        assertThat(origin("realtime", "updateInterval")).isEqualTo("mine/base.yaml:17");
        assertThat(origin("pressure", "medium", "used")).isEqualTo("mine/child.yaml:12");
        assertThat(RESOLVED.inherited(RESOLVED.origin("memory", "page"))).isTrue();
        assertThat(RESOLVED.inherited(RESOLVED.origin("memory", "total"))).isFalse();
    }

    @Test
    void aValueThatIsADefaultIsPlacedAtTheNearestSectionThatIsWritten() {
        assertThat(origin("realtime", "retry", "interval")).startsWith("mine/child.yaml:");
        assertThat(origin("memory", "limits", "heapMax")).isEqualTo("mine/child.yaml:10");
    }

    @Test
    void aTitleIsNotInherited() {
        Catalogue catalogue = Profiles.catalogue(Map.of("base", BASE, "child", CHILD.replace("title: Child\n", "")));

        assertThat(catalogue.usable("child")).isEmpty();
        assertThat(Profiles.findings(catalogue, "child"))
                .contains("field/missing")
                .contains("`title`");
    }

    @Test
    void aBaseThatIsOnlyABaseDoesNotMakeItsHeirsSo() {
        Catalogue catalogue =
                Profiles.catalogue(Map.of("base", BASE.replace("tier:", "abstract: true\ntier:"), "child", CHILD));

        assertThat(Profiles.usable(catalogue, "base").isAbstract()).isTrue();
        assertThat(Profiles.usable(catalogue, "child").isAbstract()).isFalse();
        assertThat(catalogue.targets()).extracting(PlatformProfile::name).containsExactly("child");
    }

    @Test
    void twoThatExtendEachOtherAreACycle() {
        Catalogue catalogue = Profiles.catalogue(
                Map.of("base", BASE.replace("tier: retro", "tier: retro\nextends: child"), "child", CHILD));

        assertThat(catalogue.usable("base")).isEmpty();
        assertThat(Profiles.findings(catalogue, "base"))
                .contains("profile/extends-cycle mine/child.yaml:4")
                .contains("base -> child -> base");
        assertThat(Profiles.findings(catalogue, "child"))
                .contains("profile/extends-cycle mine/base.yaml:5")
                .contains("child -> base -> child");
    }

    @Test
    void oneThatExtendsItselfIsACycle() {
        Catalogue catalogue = Profiles.catalogue(Map.of("child", CHILD.replace("extends: base", "extends: child")));

        assertThat(catalogue.usable("child")).isEmpty();
        assertThat(Profiles.findings(catalogue, "child"))
                .contains("profile/extends-cycle mine/child.yaml:4")
                .contains("child -> child")
                .doesNotContain("did you mean");
    }

    @Test
    void aCycleFurtherUpIsFoundFromBelow() {
        Catalogue catalogue = Profiles.catalogue(Map.of(
                "base", BASE.replace("tier: retro", "tier: retro\nextends: other"),
                "other", BASE.replace("name: base", "name: other").replace("tier: retro", "tier: retro\nextends: base"),
                "child", CHILD));

        assertThat(Profiles.findings(catalogue, "child")).contains("child -> base -> other -> base");
    }

    @Test
    void anUnknownBaseIsFoundWithTheNearestName() {
        Catalogue catalogue =
                Profiles.catalogue(Map.of("base", BASE, "child", CHILD.replace("extends: base", "extends: bse")));

        assertThat(catalogue.usable("child")).isEmpty();
        assertThat(Profiles.findings(catalogue, "child"))
                .contains("profile/extends-unknown mine/child.yaml:4")
                .contains("`bse`")
                .contains("did you mean `base`?");
    }

    @Test
    void aNameThatIsNotTheFilesIsFound() {
        Catalogue catalogue = Profiles.catalogue(Map.of("base", BASE.replace("name: base", "name: bass")));

        assertThat(catalogue.usable("base")).isEmpty();
        assertThat(Profiles.findings(catalogue, "base"))
                .contains("profile/name-mismatch mine/base.yaml:2")
                .contains("`bass`")
                .contains("`base`");
    }

    @Test
    void mistakesOfABaseAreFoundInTheBasesFile() {
        Catalogue catalogue = Profiles.catalogue(Map.of("base", BASE.replace("page: 4KB", "page: 4K"), "child", CHILD));

        assertThat(Profiles.findings(catalogue, "child")).contains("field/value mine/base.yaml:7");
    }

    @Test
    void aLaterSourceOverridesAnEarlierForTheProfileAndForItsHeirs() {
        Catalogue catalogue = FAMILY.with(Profiles.source("yours", Map.of("base", BASE.replace("4KB", "16KB"))));

        PlatformProfile base = Profiles.usable(catalogue, "base");
        PlatformProfile child = Profiles.usable(catalogue, "child");
        assertThat(base.memory().page()).isEqualTo(ByteSize.of(16 << 10));
        assertThat(child.memory().page()).isEqualTo(ByteSize.of(16 << 10));
        assertThat(child.origin("memory", "page").file()).isEqualTo("yours/base.yaml");
        assertThat(catalogue.names()).containsExactly("base", "child");
    }

    @Test
    void anOverrideThatExtendsItsOwnNameExtendsTheOneBelow() {
        Catalogue catalogue = FAMILY.with(Profiles.source("yours", Map.of("base", """
                kind: PlatformProfile
                name: base
                extends: base
                memory:
                  limits: {stackMax: 1KB}
                """)));

        PlatformProfile base = Profiles.usable(catalogue, "base");
        assertThat(base.title()).isEqualTo("Base");
        assertThat(base.memory().limits().stackMax()).hasToString("1KB");
        assertThat(base.memory().limits().cacheMax()).hasToString("50%");
        assertThat(base.origin("memory", "limits", "stackMax").file()).isEqualTo("yours/base.yaml");
        assertThat(base.origin("memory", "limits", "cacheMax").file()).isEqualTo("mine/base.yaml");
        assertThat(Profiles.usable(catalogue, "child").memory().limits().stackMax())
                .hasToString("1KB");
    }

    @Test
    void anOverrideOfABaseStaysABase() {
        Catalogue catalogue = Catalogue.builtin().with(Profiles.source("yours", Map.of("retro", """
                kind: PlatformProfile
                name: retro
                extends: retro
                memory:
                  limits: {cacheMax: 10%}
                """)));

        assertThat(Profiles.usable(catalogue, "retro").isAbstract()).isTrue();
        assertThat(catalogue.targets()).extracting(PlatformProfile::name).doesNotContain("retro");
        assertThat(Profiles.usable(catalogue, "psp").memory().limits().cacheMax())
                .hasToString("10%");
    }

    @Test
    void anOverrideMayExtendAnHeirOfWhatItOverridesOnlyWhereThatIsNoCircle() {
        Catalogue catalogue = Catalogue.builtin().with(Profiles.source("yours", Map.of("psp", """
                kind: PlatformProfile
                name: psp
                title: Mine
                extends: psp-slim
                tier: retro
                """)));

        assertThat(Profiles.findings(catalogue, "psp"))
                .contains("profile/extends-cycle")
                .contains("psp -> psp-slim -> psp");
    }

    @Test
    void aLongLineOfAncestorsIsFollowed() {
        Map<String, String> texts = new java.util.HashMap<>();
        texts.put("p0", BASE.replace("name: base", "name: p0"));
        for (int i = 1; i < 50; i++) {
            texts.put("p" + i, """
                    kind: PlatformProfile
                    name: p%d
                    title: P%d
                    extends: p%d
                    """.formatted(i, i, i - 1));
        }

        PlatformProfile last = Profiles.usable(Profiles.catalogue(texts), "p49");
        assertThat(last.memory().total()).isEqualTo(ByteSize.of(4 << 20));
        assertThat(last.ancestors())
                .isEqualTo(IntStream.iterate(48, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> "p" + i)
                        .toList());
    }

    @Test
    void aNameThatCouldLeaveItsFolderIsNoName() {
        for (String name : List.of("../base", "a/b", "", ".", "psp.yaml", "a\\b")) {
            assertThat(Catalogue.builtin().find(name)).as(name).isEmpty();
        }
    }

    private static String origin(String... path) {
        Location at = RESOLVED.origin(path);
        return at.file() + ":" + at.start().line();
    }
}
