package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Demand;
import dev.flight.manifest.ManifestReader;
import dev.flight.manifest.Manifests;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Region;
import dev.flight.trace.Operation;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestWorkloadTest {

    private static final Path SAMPLES = Path.of("..", "fixtures", "manifests");
    private static final PlatformProfile PSP = Scenarios.profile("psp");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void peaksInEachRegionWhereTheDemandDoes(Path sample) throws IOException {
        AllocationManifest manifest = manifest(sample);
        for (PlatformProfile profile : Scenarios.CATALOGUE.targets()) {
            Demand demand = Demand.of(manifest, profile);
            Map<String, Long> peaks = peaks(manifest, profile);
            for (Region region : demand.regions()) {
                assertThat(peaks.get(region.name()))
                        .as("%s on %s in %s", sample, profile.name(), region.name())
                        .isEqualTo(demand.peak(region).size().bytes());
            }
            assertThat(peaks).hasSameSizeAs(demand.regions());
        }
    }

    @Test
    void freesBeforeItAllocatesAndKeepsTheOrderOfTheManifest() {
        AllocationManifest manifest = Manifests.of("""
                sessions:
                  - id: a
                    count: 2
                    until: 10s
                    allocations:
                      - {id: x, purpose: vm-heap, size: 1B, count: 2, site: f}
                      - {id: y, purpose: temporary, size: 2B, align: 32, from: 10s, until: 11s}
                  - id: b
                    allocations: [{id: z, purpose: vm-heap, size: 3B, region: video}]
                """);
        assertThat(Ledger.of(new ManifestWorkload(manifest, PSP)).lines)
                .containsExactly(
                        "0 + 0 1 1 a vm-heap f null",
                        "0 + 1 1 1 a vm-heap f null",
                        "0 + 2 1 1 a#2 vm-heap f null",
                        "0 + 3 1 1 a#2 vm-heap f null",
                        "0 + 4 3 1 b vm-heap null vram",
                        "10000000000 - 0",
                        "10000000000 - 1",
                        "10000000000 - 2",
                        "10000000000 - 3",
                        "10000000000 + 3 2 32 a temporary null null",
                        "10000000000 + 2 2 32 a#2 temporary null null",
                        "11000000000 - 3",
                        "11000000000 - 2");
    }

    @Test
    void takesWhatASessionDoesOtherwiseOnThePlatform() {
        AllocationManifest manifest = Manifests.of("""
                sessions:
                  - id: a
                    allocations: [{id: x, purpose: vm-heap, size: 1B}]
                    perPlatform: {psp: {count: 3}}
                """);
        assertThat(Ledger.of(new ManifestWorkload(manifest, PSP)).liveBlocks()).isEqualTo(3);
        assertThat(Ledger.of(new ManifestWorkload(manifest, Scenarios.profile("vita")))
                        .liveBlocks())
                .isEqualTo(1);
    }

    @Test
    void leavesOutWhatThePlatformHasNoRegionFor() {
        AllocationManifest manifest =
                Manifests.sessions("id: a, allocations: [{id: x, purpose: vm-heap, size: 1B, region: cdram}]");
        assertThat(Ledger.of(new ManifestWorkload(manifest, PSP)).lines).isEmpty();
        assertThat(Ledger.of(new ManifestWorkload(manifest, Scenarios.profile("vita"))).lines)
                .containsExactly("0 + 0 1 1 a vm-heap null cdram");
    }

    @Test
    void makesTheFirstOfTwoThousandMillionBlocksAtOnce() throws IOException {
        AllocationManifest manifest = Manifests.sessions(
                "id: a, count: 2000, allocations: [{id: x, purpose: vm-heap, size: 1B, count: 1000000}]");
        ManifestWorkload workload = new ManifestWorkload(manifest, PSP);
        Operation operation = new Operation();
        for (int i = 0; i < 1_000; i++) {
            assertThat(workload.next(operation)).isTrue();
        }
        assertThat(operation.block).isEqualTo(999);
        assertThat(workload.holders().size()).isEqualTo(2);
    }

    @Test
    void endsBeforeTheMomentThatItIsCutAt() {
        AllocationManifest manifest = Manifests.sessions(
                "id: a, allocations: [{id: x, purpose: vm-heap, size: 1B, until: 5s}, {id: y, purpose: vm-heap, size: 1B, from: 2s}]");
        Ledger ledger = Ledger.of(new ManifestWorkload(manifest, PSP).until(TimeSpan.ofMillis(5_000)));
        assertThat(ledger.allocatedAt).containsExactly(0L, 2_000_000_000L);
        assertThat(ledger.liveBlocks()).isEqualTo(2);
        assertThat(Ledger.of(new ManifestWorkload(manifest, PSP).until(TimeSpan.ofMillis(5_001)))
                        .liveBlocks())
                .isEqualTo(1);
    }

    private static Map<String, Long> peaks(AllocationManifest manifest, PlatformProfile profile) throws IOException {
        Map<String, Long> live = new HashMap<>();
        Map<String, Long> peaks = new HashMap<>();
        List<Long> granted = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        ManifestWorkload workload = new ManifestWorkload(manifest, profile);
        Operation operation = new Operation();
        while (workload.next(operation)) {
            if (operation.kind == Operation.Kind.FREE) {
                live.merge(regions.get(operation.block), -granted.get(operation.block), Long::sum);
                continue;
            }
            String name = workload.holders().get(operation.holder).region();
            Region region = (name == null ? profile.heap() : profile.memory().region(name)).orElseThrow();
            long bytes = region.granting().grantedBytes(operation.bytes, operation.alignBytes);
            set(granted, operation.block, bytes);
            set(regions, operation.block, region.name());
            long sum = live.merge(region.name(), bytes, Long::sum);
            peaks.merge(region.name(), sum, Math::max);
        }
        return peaks;
    }

    private static <T> void set(List<T> list, int index, T value) {
        if (index == list.size()) {
            list.add(value);
        } else {
            list.set(index, value);
        }
    }

    private static AllocationManifest manifest(Path file) throws IOException {
        Document document =
                new YamlReader().read(file.toString(), Files.readAllBytes(file)).value();
        return Objects.requireNonNull(
                ManifestReader.read(Objects.requireNonNull(document).root()).value());
    }
}
