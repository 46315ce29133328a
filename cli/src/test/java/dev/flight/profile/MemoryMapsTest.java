package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.profile.rule.ProfileRules;
import dev.flight.unit.ByteSize;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The memory maps as the machines and their development kits have them. */
class MemoryMapsTest {

    private static final Catalogue CATALOGUE = Catalogue.builtin();

    static Stream<String> names() {
        return CATALOGUE.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShippedProfileIsReadWithoutAFindingAndKeepsTheRules(String name) {
        assertThat(Profiles.findings(CATALOGUE, name)).isEmpty();
        assertThat(CATALOGUE.usable(name).map(ProfileRules::check))
                .hasValueSatisfying(findings -> assertThat(findings).isEmpty());
    }

    @Test
    void shipsThePlatformsOfTheDocumentsAndTheOthersPeopleHave() {
        assertThat(CATALOGUE.names())
                .containsAll(Set.of(
                        "dreamcast",
                        "psp",
                        "psp-slim",
                        "vita",
                        "v6r-cloud",
                        "v6r-small",
                        "v6r-medium",
                        "v6r-large",
                        "web",
                        "ps1",
                        "ps2",
                        "n64",
                        "saturn",
                        "gamecube",
                        "wii",
                        "3ds",
                        "gba",
                        "esp32",
                        "rp2040"));
        assertThat(CATALOGUE.targets())
                .extracting(PlatformProfile::name)
                .doesNotContain("retro", "embedded", "v6r-vm")
                .hasSize(CATALOGUE.names().size() - 3);
    }

    /** Heaps: end less start, less what the documentation of each kit takes out. */
    @ParameterizedTest
    @CsvSource({
        "dreamcast, 16646144", // 0x8c010000 to 0x8d000000 - 64 KiB
        "psp, 24625152", // 24 MiB less 16 KiB below the program, less 512 KiB
        "psp-slim, 53985280", // 52 MiB less the same
        "vita, 134217728", // newlib's 128 MiB, of 256
        "vita-109, 382730240", // 365 MiB
        "ps1, 2031608", // 0x80010000 to 0x801ffff8
        "ps2, 32374784", // 0x00100000 to 32 MiB - 128 KiB
        "n64, 4127744", // 4 MiB less vectors and 64 KiB
        "n64-expansion, 8322048",
        "saturn, 999424", // 0xFC000 less 32 KiB
        "gamecube, 25153280",
        "wii, 25149696",
        "3ds, 25165824",
        "gba, 262144",
        "esp32, 196608",
        "rp2040, 262144"
    })
    void heapInBytes(String name, long bytes) {
        PlatformProfile profile = CATALOGUE.usable(name).orElseThrow();

        assertThat(profile.memory().capacity(profile.heap().orElseThrow()).bytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "dreamcast, main, 0x8c000000, 16777216",
        "dreamcast, vram, 0xa4000000, 8388608",
        "dreamcast, sound, 0x00800000, 2097152",
        "psp, user, 0x08800000, 25165824",
        "psp, kernel, 0x08000000, 4194304",
        "psp, volatile, 0x08400000, 4194304",
        "psp, vram, 0x04000000, 2097152",
        "psp-slim, user, 0x08800000, 54525952",
        "vita, game, 0x50000000, 268435456",
        "vita, cdram, 0x20000000, 117440512",
        "vita, phycont, 0x42600000, 27262976",
        "ps1, main, 0x80010000, 2031608",
        "ps2, ee, 0x00100000, 32505856",
        "saturn, hwram, 0x06004000, 1032192",
        "3ds, heap, 0x08000000, 25165824",
        "gba, ewram, 0x02000000, 262144",
        "gba, iwram, 0x03000000, 32768",
        "rp2040, ram, 0x20000000, 262144",
        "rp2040, scratch-x, 0x20040000, 4096",
        "rp2040, scratch-y, 0x20041000, 4096",
        "wii, mem2, 0x90000000, 67108864"
    })
    void regions(String platform, String name, String base, long size) {
        Region region = region(platform, name);

        assertThat(region.base()).isEqualTo(Long.decode(base));
        assertThat(region.size()).isEqualTo(ByteSize.of(size));
    }

    @ParameterizedTest
    @CsvSource({
        "ps1, vram, 1048576",
        "ps1, spu, 524288",
        "ps1, scratchpad, 1024",
        "ps2, iop, 2097152",
        "3ds, linear, 33554432",
        "3ds, vram, 6291456",
        "vita-109, game, 382730240"
    })
    void regionsWithoutAnAddressOfTheirOwn(String platform, String name, long size) {
        assertThat(region(platform, name).size()).isEqualTo(ByteSize.of(size));
    }

    @Test
    void theSoundMemoryOfADreamcastIsFreeBehindItsDriver() {
        assertThat(region("dreamcast", "sound").free().bytes()).isEqualTo(1_900_544);
    }

    @Test
    void theKernelsPartsOfAPspAreNotAnApplications() {
        assertThat(region("psp", "kernel").accessible()).isFalse();
        assertThat(region("psp", "volatile").accessible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "dreamcast, main, DLMALLOC, 8, 4, 16",
        "dreamcast, vram, DLMALLOC, 32, 4, 32",
        "dreamcast, sound, BEST_FIT, 32, 0, 32",
        "psp, user, DLMALLOC, 8, 4, 16",
        "vita, game, DLMALLOC, 8, 4, 16",
        "ps1, main, FIRST_FIT, 8, 16, 24",
        "ps2, iop, FIRST_FIT, 256, 0, 256",
        "saturn, hwram, TLSF, 4, 4, 16",
        "3ds, linear, FIRST_FIT, 128, 0, 128",
        "rp2040, ram, DLMALLOC, 8, 4, 16",
        "v6r-small, guest, PAGES, 4096, 0, 4096"
    })
    void allocators(String platform, String name, AllocatorPolicy policy, long alignment, long header, long minimum) {
        assertThat(region(platform, name).allocator())
                .isEqualTo(new Allocator(policy, ByteSize.of(alignment), ByteSize.of(header), ByteSize.of(minimum)));
    }

    @ParameterizedTest
    @CsvSource({"dreamcast, 4096", "psp, 256"})
    void pages(String platform, long bytes) {
        assertThat(CATALOGUE.usable(platform).orElseThrow().memory().page()).isEqualTo(ByteSize.of(bytes));
    }

    private static Region region(String platform, String name) {
        return CATALOGUE.usable(platform).orElseThrow().memory().region(name).orElseThrow();
    }
}
