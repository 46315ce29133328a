package dev.flight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.manifest.AllocationManifest;
import dev.flight.manifest.Manifests;
import dev.flight.manifest.Targets;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Profiles;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmChoiceTest {

    private static final List<PlatformProfile> SIZES = Targets.virtualMachines(Catalogue.builtin());

    @Test
    void sizesGoFromSmallToLarge() {
        assertThat(SIZES).extracting(PlatformProfile::name).containsExactly("v6r-small", "v6r-medium", "v6r-large");
    }

    @ParameterizedTest
    @CsvSource({
        "1MB, v6r-small",
        "435MB, v6r-small", // 85 % of 512 MB is 435.2 MB
        "436MB, v6r-medium",
        "870MB, v6r-medium",
        "871MB, v6r-large",
        "1740MB, v6r-large",
        "2048MB, v6r-large", // fits without the headroom, and nothing larger is there
        "2049MB, none"
    })
    void recommendsTheSmallestThatFitsWithTheHeadroomElseTheSmallestThatFits(String size, String name) {
        AllocationManifest manifest = one(size, 1);

        assertThat(recommended(manifest, 1, VmChoice.HEADROOM)).isEqualTo(name);
    }

    @Test
    void aTightFitIsRecommendedOnlyWhereNoLargerSizeHasTheHeadroom() {
        assertThat(recommended(one("512MB", 1), 1, Ratio.percent(15))).isEqualTo("v6r-medium");
        assertThat(recommended(one("512MB", 1), 1, Ratio.percent(0))).isEqualTo("v6r-small");
        assertThat(recommended(one("512MB", 1), 1, Ratio.percent(80))).isEqualTo("v6r-small");
    }

    @Test
    void knowsWhatItRunsOutOfFirst() {
        Candidate memory = small(one("300MB", 1), 1);
        Candidate caches = small(cache("100MB", "200MB"), 1);

        assertThat(memory.fits()).isTrue();
        assertThat(memory.binding()).isEqualTo("memory");
        assertThat(memory.tightest().map(Dimension::headroom)).contains(212L << 20);
        assertThat(caches.fits()).isTrue();
        assertThat(caches.binding()).isEqualTo("asset-cache");
    }

    @Test
    void aLimitOfAPartCanFailWhileTheMemoryFits() {
        Candidate caches = small(cache("1MB", "257MB"), 1);

        assertThat(caches.fits()).isFalse();
        assertThat(caches.binding()).isEqualTo("asset-cache");
        assertThat(recommended(cache("1MB", "257MB"), 1, Ratio.percent(15))).isEqualTo("v6r-medium");
    }

    @Test
    void sessionsThatDoNotDivideAreAFailureOfThePacking() {
        Candidate candidate = small(one("300MB", 3), 2);

        assertThat(candidate.dimensions()).allMatch(Dimension::fits);
        assertThat(candidate.fits()).isFalse();
        assertThat(candidate.binding()).isEqualTo("packing");
        assertThat(small(one("300MB", 3), 3).fits()).isTrue();
    }

    @Test
    void memoryIsThatOfAllMachines() {
        Candidate candidate = small(one("100MB", 12), 3);
        Dimension memory = candidate.dimensions().get(0);

        assertThat(memory.need()).isEqualTo(1_200L << 20);
        assertThat(memory.limit()).isEqualTo(1_536L << 20);
        assertThat(memory.headroom()).isEqualTo(336L << 20);
        assertThat(candidate.fits()).isTrue();
        assertThat(candidate.fitsWith(Ratio.percent(21))).isTrue();
        assertThat(candidate.fitsWith(Ratio.percent(22))).isFalse();
    }

    @Test
    void exactlyTheHeadroomIsEnough() {
        // 100 x 0.07 is 7.000000000000001 in floating point.
        Candidate candidate = VmChoice.candidate(one("93B", 1), Profiles.heap(100, "{policy: bump}"), 1);

        assertThat(candidate.fitsWith(Ratio.percent(7))).isTrue();
        assertThat(candidate.fitsWith(Ratio.parse("7.0001%").orThrow())).isFalse();
    }

    @Test
    void aMillionOfTheLargestMachinesDoNotOverflow() {
        PlatformProfile huge = Profiles.heap(ByteSize.MAX_BYTES, "{policy: bump}");
        Candidate candidate = VmChoice.candidate(one("300MB", 3), huge, 1_000_000);

        assertThat(candidate.dimensions()).allSatisfy(dimension -> {
            assertThat(dimension.limit()).isEqualTo(ByteSize.MAX_BYTES);
            assertThat(dimension.fits()).isTrue();
        });
    }

    @Test
    void moreMachinesThanArePlacedOneByOneAreStillTooFew() {
        // 150,000 sessions of more than half a machine need as many machines.
        assertThat(small(one("300MB", 150_000), 120_000).fits()).isFalse();
        assertThat(small(one("300MB", 150_000), 150_000).fits()).isTrue();
    }

    @Test
    void aMachineWithoutAHeapFitsNothing() {
        PlatformProfile none = Profiles.box("memory: {total: unlimited}");
        Candidate candidate = VmChoice.candidate(one("1MB", 1), none, 1);

        assertThat(candidate.binding()).isNotEqualTo("memory");
        assertThat(candidate.packing().capacity()).isEqualTo(ByteSize.ZERO);
    }

    @Test
    void anUnusedResourceOfNothingIsNotExhausted() {
        assertThat(new Dimension("memory", true, 0, 0).used()).isZero();
        assertThat(new Dimension("memory", true, 0, 0).fits()).isTrue();
        assertThat(new Dimension("memory", true, 1, 0).used()).isInfinite();
        assertThat(new Dimension("memory", true, 1, 0).headroom()).isEqualTo(-1);
    }

    private static AllocationManifest one(String size, int count) {
        return Manifests.sessions(
                "id: s, count: " + count + ", allocations: [{id: a, purpose: vm-heap, size: " + size + "}]");
    }

    private static AllocationManifest cache(String heap, String cache) {
        return Manifests.sessions("id: s, allocations: [{id: a, purpose: vm-heap, size: " + heap
                + "}, {id: b, purpose: asset-cache, size: " + cache + "}]");
    }

    private static Candidate small(AllocationManifest manifest, int machines) {
        return VmChoice.candidate(manifest, SIZES.get(0), machines);
    }

    private static String recommended(AllocationManifest manifest, int machines, Ratio headroom) {
        Optional<Candidate> chosen = VmChoice.recommend(VmChoice.candidates(manifest, SIZES, machines), headroom);
        return chosen.map(candidate -> candidate.vm().name()).orElse("none");
    }
}
