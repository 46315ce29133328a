package dev.flight.manifest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.profile.ProfileSource;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules against profiles that are not packed into the program. */
class OwnProfilesTest {

    private static final String VM = """
            kind: PlatformProfile
            name: v6r-tiny
            title: A machine with limits in bytes
            extends: v6r-small
            tier: vm
            memory:
              total: 512MB
              limits: {cacheMax: 64MB, softLimit: 400MB}
            """;

    private static final String MANIFEST = """
            kind: AllocationManifest
            name: asset-server
            %s
            sessions:
              - id: catalogue
                count: %d
                allocations:
                  - {id: pages, purpose: %s, size: %s}
            """;

    private record Folder(Map<String, String> texts) implements ProfileSource {
        @Override
        public Set<String> names() {
            return texts.keySet();
        }

        @Override
        public @Nullable File load(String name) {
            String text = texts.get(name);
            return text == null ? null : new File(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Diagnostic> check(String profile, String text) {
        Catalogue catalogue = Catalogue.builtin().with(new Folder(Map.of("v6r-tiny", profile)));
        var document = new YamlReader().read("manifest.yaml", text.getBytes(StandardCharsets.UTF_8));
        AllocationManifest manifest = Objects.requireNonNull(
                ManifestReader.read(Objects.requireNonNull(document.value()).root())
                        .value());
        return Rules.check(new Subject(manifest, Targets.of(manifest, catalogue, List.of()), catalogue));
    }

    @Test
    void everyMachineMayHoldALimitInBytes() {
        String manifest = MANIFEST.formatted("vm: {size: tiny, count: 3}", 3, "asset-cache", "64MB");

        assertThat(check(VM, manifest)).isEmpty();
    }

    @Test
    void oneMachineMayNotHoldTheLimitInBytesOfThree() {
        String manifest = MANIFEST.formatted("vm: {size: tiny}", 3, "asset-cache", "64MB");

        assertThat(check(VM, manifest))
                .anyMatch(finding -> finding.message().contains("cacheMax is 64MB, 128MB too little"));
    }

    @Test
    void aSoftLimitInBytesIsEveryMachinesOwn() {
        String three = MANIFEST.formatted("vm: {size: tiny, count: 3}", 3, "vm-heap", "400MB");
        String over = MANIFEST.formatted("vm: {size: tiny, count: 3}", 3, "vm-heap", "401MB");

        assertThat(check(VM, three)).isEmpty();
        assertThat(check(VM, over))
                .anyMatch(finding -> finding.message().contains("over the soft limit of 1200MB (400MB) by 3MB"));
    }

    @Test
    void aFractionOfAByteLessThanTheHeadroomIsTooLittle() {
        String profile = """
                kind: PlatformProfile
                name: v6r-tiny
                title: A heap of which 15 % is 15.45 B
                tier: embedded
                memory:
                  total: 103B
                  limits: {softLimit: 100%}
                  regions: [{name: heap, type: main, size: 103B}]
                """;

        assertThat(check(profile, MANIFEST.formatted("platforms: [v6r-tiny]", 1, "vm-heap", "87B")))
                .isEmpty();
        assertThat(check(profile, MANIFEST.formatted("platforms: [v6r-tiny]", 1, "vm-heap", "88B")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("v6r-tiny: peak 88B at 0s leaves 15B of 103B free, 14.6%: 1B short of 15%"));
    }

    @Test
    void sharesArePartsOfTheHeapNotOfItsHardLimit() {
        String profile = VM.replace("softLimit: 400MB", "hardLimit: 80%, softLimit: 70%");
        String manifest = MANIFEST.formatted("platforms: [v6r-tiny]", 2, "vm-heap", "100MB")
                .replace("count: 2", "count: 2\n    share: 60%");

        assertThat(check(profile, manifest)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("120.0% of the heap: 614.4MB of 512MB");
            assertThat(finding.related()).singleElement().satisfies(place -> {
                assertThat(place.message()).isEqualTo("limit set here, inherited by extends");
                assertThat(place.at().file()).isEqualTo("profiles/v6r-small.yaml");
            });
        });
    }

    @Test
    void aPlatformWhoseProfileHasErrorsIsNotSaidToBeMissing() {
        String manifest = MANIFEST.formatted("platforms: [v6r-tiny]", 1, "vm-heap", "1MB");

        assertThat(check(VM.replace("tier: vm", "tier: toy"), manifest))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("manifest/unknown-platform");
                    assertThat(finding.message()).isEqualTo("the profile of `v6r-tiny` cannot be used: it has errors");
                    assertThat(finding.related().get(0).message()).isEqualTo("`tier` cannot be `toy`");
                });
    }
}
