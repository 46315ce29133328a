package dev.flight.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.profile.Limit;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Ratio;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Scalar;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

    private static final String HEAD = "kind: AllocationManifest\nname: test\n";

    private static final AllocationManifest FULL = Manifests.of("""
            platforms: [dreamcast, psp]
            vm: {size: small, count: 3}
            sessions:
              - id: race
                share: 60%
                count: 4
                from: 10s
                until: 10m
                allocations:
                  - {id: track, purpose: asset-cache, region: video, size: 512KB, count: 6, align: 32, from: 20s, until: 5m, site: track.c:12}
                  - {id: cars, purpose: vm-heap, size: 96KB}
                perPlatform:
                  psp: {allocations: [{id: psp-cars, purpose: vm-heap, size: 1KB, count: 2}]}
                  vita: {count: 2}
                  web: {limit: 8MB}
                  ps1: {share: 10%, allocations: []}
              - id: menu
                limit: 8MB
            channels:
              - {id: telemetry, type: memory-updates, connections: 5, rate: 30/m, payload: 300B, priority: critical, permissions: [memory-access, other]}
              - {id: chat, type: private-user, rate: 1/s, payload: 0B}
            """);

    @Test
    void readsEveryFieldOfAnAllocation() {
        Allocation track = race().allocations().get(0);

        assertThat(track.id()).isEqualTo("track");
        assertThat(track.purpose()).isEqualTo(Purpose.ASSET_CACHE);
        assertThat(track.region()).isEqualTo("video");
        assertThat(track.size()).isEqualTo(ByteSize.of(512 << 10));
        assertThat(track.count()).isEqualTo(6);
        assertThat(track.alignBytes()).isEqualTo(32);
        assertThat(track.life()).isEqualTo(life(20_000, 300_000));
        assertThat(track.site()).isEqualTo("track.c:12");
    }

    @Test
    void anAllocationThatSaysLittleIsOneBlockOfMainMemoryAsLongAsItsSession() {
        Allocation cars = race().allocations().get(1);

        assertThat(cars.region()).isEqualTo("main");
        assertThat(cars.count()).isEqualTo(1);
        assertThat(cars.alignBytes()).isEqualTo(1);
        assertThat(cars.life()).isEqualTo(race().life());
        assertThat(cars.site()).isNull();
    }

    @Test
    void readsEveryFieldOfASession() {
        assertThat(race().id()).isEqualTo("race");
        assertThat(race().budget()).isEqualTo(new Limit.Part(Ratio.percent(60)));
        assertThat(race().count()).isEqualTo(4);
        assertThat(race().life()).isEqualTo(life(10_000, 600_000));
    }

    @Test
    void aSessionThatSaysLittleIsOneThatLivesForever() {
        Session menu = FULL.sessions().get(1);

        assertThat(menu.count()).isEqualTo(1);
        assertThat(menu.budget()).isEqualTo(new Limit.Fixed(ByteSize.of(8 << 20)));
        assertThat(menu.life()).isEqualTo(new Lifetime(TimeSpan.ZERO, TimeSpan.FOREVER));
        assertThat(menu.allocations()).isEmpty();
        assertThat(menu.on("psp")).isEqualTo(menu);
    }

    @Test
    void readsTheRestOfAManifest() {
        assertThat(FULL.name()).isEqualTo("test");
        assertThat(FULL.complete()).isTrue();
        assertThat(FULL.platforms()).extracting(Scalar::text).containsExactly("dreamcast", "psp");
        assertThat(FULL.vm()).isNotNull();
        VmRequest vm = Objects.requireNonNull(FULL.vm());
        assertThat(vm.size()).isEqualTo("small");
        assertThat(vm.count()).isEqualTo(3);
    }

    @Test
    void readsEveryFieldOfAChannel() {
        Channel telemetry = FULL.channels().get(0);
        Channel chat = FULL.channels().get(1);

        assertThat(telemetry.type()).isEqualTo(ChannelType.MEMORY_UPDATES);
        assertThat(telemetry.connections()).isEqualTo(5);
        assertThat(telemetry.rate()).hasToString("30/m");
        assertThat(telemetry.payload()).isEqualTo(ByteSize.of(300));
        assertThat(telemetry.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(telemetry.permissions()).containsExactly("memory-access", "other");
        assertThat(chat.connections()).isEqualTo(1);
        assertThat(chat.priority()).isEqualTo(Priority.NORMAL);
        assertThat(chat.permissions()).isEmpty();
    }

    @Test
    void whatIsSaidForAPlatformReplacesAndTheRestStays() {
        assertThat(race().on("psp").allocations()).extracting(Allocation::id).containsExactly("psp-cars");
        assertThat(race().on("psp").allocations().get(0).life()).isEqualTo(race().life());
        assertThat(race().on("psp").count()).isEqualTo(4);
        assertThat(race().on("psp").budget()).isEqualTo(race().budget());

        assertThat(race().on("vita").count()).isEqualTo(2);
        assertThat(race().on("vita").allocations()).isEqualTo(race().allocations());

        assertThat(race().on("web").budget()).isEqualTo(new Limit.Fixed(ByteSize.of(8 << 20)));
        assertThat(race().on("ps1").budget()).isEqualTo(new Limit.Part(Ratio.percent(10)));
        assertThat(race().on("ps1").allocations()).isEmpty();

        assertThat(race().on("dreamcast")).isEqualTo(race());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a, size: 1KB}                                         | field/missing  | `purpose`",
                "{purpose: vm-heap, size: 1KB}                              | field/missing  | `id`",
                "{id: a, purpose: vm-heap}                                  | field/missing  | `size`",
                "{id: a, purpose: vm-heap, size: 16M}                       | field/value    | did you mean 16MB",
                "{id: a, purpose: vm-heap, size: 0B}                        | field/value    | cannot be 0 bytes",
                "{id: a, purpose: vm-heap, size: [1]}                       | field/type     | found a list",
                "{id: a, purpose: vm-heap, size: ~}                         | field/type     | found nothing",
                "{id: a, purpose: vm-heap, size: 1KB, count: 0}             | field/value    | 1 to 1000000",
                "{id: a, purpose: vm-heap, size: 1KB, count: 1000001}       | field/value    | 1 to 1000000",
                "{id: a, purpose: vm-heap, size: 1KB, count: '5'}           | field/value    | without quotes",
                "{id: a, purpose: vm-heap, size: 1KB, count: 012}           | field/value    | leading zeros",
                "{id: a, purpose: vm-heap, size: 1KB, count: 1.5}           | field/value    | not a whole number",
                "{id: a, purpose: vm-heap, size: 1KB, align: 0}             | field/value    | 1 to 16777216",
                "{id: a, purpose: vm-heap, size: 1KB, align: 32MB}          | field/value    | 1 to 16777216",
                "{id: a, purpose: vm-heap, size: 1KB, align: wide}          | field/value    | wide is not a size",
                "{id: a, purpose: vm-heap, size: 1KB, from: 5}              | field/value    | 5 has no unit",
                "{id: a, purpose: vm-heap, size: 1KB, until: 0s}            | field/value    | not after its start",
                "{id: a, purpose: vm-heap, size: 1KB, from: 2s, until: 2s}  | field/value    | not after its start",
                "{id: a, purpose: vm-heap, size: 1KB, from: 2s, until: 1s}  | field/value    | ends at 1s",
                "{id: '', purpose: vm-heap, size: 1KB}                      | field/value    | `id` is empty",
                "{id: a, purpose: vm-heap, sze: 1KB, size: 1KB}            | field/unknown  | did you mean `size`",
                "[a]                                                        | field/type     | found a list",
                "a                                                          | field/type     | found `a`"
            })
    void saysWhatIsWrongWithAnAllocation(String allocation, String rule, String problem) {
        refuses("sessions: [{id: s, allocations: [" + allocation + "]}]", rule + " /sessions/0/allocations/0", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{allocations: []}                       | field/missing | `id`",
                "{id: s, share: 60}                      | field/value   | did you mean 60%",
                "{id: s, share: 8MB}                     | field/value   | 8MB is not a ratio",
                "{id: s, limit: 60%}                     | field/value   | 60%",
                "{id: s, share: 60%, limit: 8MB}         | field/value   | not both",
                "{id: s, count: -1}                      | field/value   | 1 to 1000000",
                "{id: s, from: 1m, until: 30s}           | field/value   | not after its start",
                "{id: s, allocations: {}}                | field/type    | takes a list",
                "{id: s, perPlatform: []}                | field/type    | found a list",
                "{id: s, perPlatform: {psp: 3}}          | field/type    | found `3`",
                "{id: s, perPlatform: {psp: {cout: 3}}}  | field/unknown | did you mean `count`",
                "{id: s, perPlatform: {psp: {count: 0}}} | field/value   | 1 to 1000000",
                "{id: s, shares: 3}                      | field/unknown | did you mean `share`",
                "s                                       | field/type    | found `s`"
            })
    void saysWhatIsWrongWithASession(String session, String rule, String problem) {
        refuses("sessions: [" + session + "]", rule + " /sessions/0", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: development, rate: 1/s, payload: 1B}                               | field/missing | `id`",
                "{id: c, rate: 1/s, payload: 1B}                                           | field/missing | `type`",
                "{id: c, type: development, payload: 1B}                                   | field/missing | `rate`",
                "{id: c, type: development, rate: 1/s}                                     | field/missing | `payload`",
                "{id: c, type: devlopment, rate: 1/s, payload: 1B}                         | field/value   | did you mean `development`",
                "{id: c, type: development, rate: 1, payload: 1B}                          | field/value   | 1/s",
                "{id: c, type: development, rate: 0/s, payload: 1B}                        | field/value   | never happens",
                "{id: c, type: development, rate: 1/s, payload: 1}                         | field/value   | 1 has no unit",
                "{id: c, type: development, rate: 1/s, payload: 1B, connections: 0}        | field/value   | 1 to 1000000",
                "{id: c, type: development, rate: 1/s, payload: 1B, priority: urgent}      | field/value   | critical",
                "{id: c, type: development, rate: 1/s, payload: 1B, permissions: all}      | field/type    | takes a list",
                "{id: c, type: development, rate: 1/s, payload: 1B, permissions: [[a]]}    | field/type    | lists names",
                "{id: c, type: development, rate: 1/s, payload: 1B, queue: 5}              | field/unknown | `queue`"
            })
    void saysWhatIsWrongWithAChannel(String channel, String rule, String problem) {
        refuses("sessions: []\nchannels: [" + channel + "]", rule + " /channels/0", problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platforms: [psp]                   | field/missing | `sessions`",
                "sessions: {}                       | field/type    | takes a list",
                "sessions: []@vm: {count: 3}        | field/missing | `size`",
                "sessions: []@vm: small             | field/type    | found `small`",
                "sessions: []@vm: {size: small, count: 1000001} | field/value | 1 to 1000000",
                "sessions: []@platforms: psp        | field/type    | takes a list",
                "sessions: []@platforms: [psp, {}]  | field/type    | lists names",
                "sessions: []@platform: [psp]       | field/unknown | did you mean `platforms`"
            })
    void saysWhatIsWrongWithAManifest(String rest, String rule, String problem) {
        refuses(rest.replace('@', '\n'), rule, problem);
    }

    @Test
    void aManifestSaysItsKindAndName() {
        assertThat(Manifests.findings("sessions: []")).contains("`kind`").contains("`name`");
        assertThat(Manifests.findings("kind: PlatformProfile\nname: x\nsessions: []"))
                .contains("field/value /kind");
        assertThat(Manifests.read("[1]").value()).isNull();
    }

    @Test
    void reportsEveryMistakeAndReadsTheRest() {
        Checked<AllocationManifest> read = Manifests.read(HEAD + """
                sessions:
                  - id: s
                    count: many
                    allocations:
                      - {id: a, purpose: vm-heap, size: 1M}
                      - {id: b, purpose: vm-heap, size: 1KB, count: none}
                      - {id: c, purpose: vm-heap, size: 2KB}
                  - 7
                channels:
                  - {id: x}
                """);
        AllocationManifest manifest = Objects.requireNonNull(read.value());

        assertThat(manifest.complete()).isFalse();
        assertThat(manifest.sessions().get(0).allocations())
                .extracting(Allocation::id)
                .containsExactly("a", "b", "c");
        assertThat(manifest.sessions().get(0).allocations().get(0).count()).isZero();
        assertThat(read.findings()).hasSize(7);
        assertThat(read.findings())
                .allSatisfy(each -> assertThat(each.at().start().line()).isGreaterThan(2));
    }

    @Test
    void anAllocationThatOnlyStartsAfterItsSessionLivesOnSoThatARuleCanSaySo() {
        Allocation late = Manifests.sessions(
                        "id: s, until: 10s, allocations: [{id: a, purpose: vm-heap, size: 1B, from: 20s}]")
                .sessions()
                .get(0)
                .allocations()
                .get(0);

        assertThat(late.life()).isEqualTo(new Lifetime(TimeSpan.ofMillis(20_000), TimeSpan.FOREVER));
    }

    @Test
    void anAlignmentMayCarryAUnitAndNeedNotBeAPowerOfTwoHere() {
        List<Allocation> allocations = Manifests.sessions("id: s, allocations: ["
                        + "{id: a, purpose: vm-heap, size: 1B, align: 4KB}, "
                        + "{id: b, purpose: vm-heap, size: 1B, align: 12}, "
                        + "{id: c, purpose: vm-heap, size: 1B, align: 0x20}, "
                        + "{id: d, purpose: vm-heap, size: 1B, align: 16MB}]")
                .sessions()
                .get(0)
                .allocations();

        assertThat(allocations).extracting(Allocation::alignBytes).containsExactly(4096L, 12L, 32L, 16L << 20);
    }

    @Test
    void theLargestSizeThereIsCanBeAskedForOnce() {
        AllocationManifest manifest =
                Manifests.sessions("id: s, allocations: [{id: a, purpose: vm-heap, size: 9007199254740991B}]");

        assertThat(manifest.sessions().get(0).allocations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: s, allocations: [{id: a, purpose: vm-heap, size: 8191TB, count: 2}]}",
                "{id: s, count: 2, allocations: [{id: a, purpose: vm-heap, size: 5000TB}]}",
                "{id: s, count: 1000000, allocations: [{id: a, purpose: vm-heap, size: 1B, count: 1000000}]}",
                "{id: s, count: 1000000, allocations: [{id: a, purpose: vm-heap, size: 9007199254740991B, count: 1000000}]}",
                "{id: s, allocations: [{id: a, purpose: vm-heap, size: 5000TB}, {id: b, purpose: vm-heap, size: 5000TB}]}",
                "{id: s, allocations: [{id: a, purpose: vm-heap, size: 5000TB}]}, {id: t, allocations: [{id: b, purpose: vm-heap, size: 5000TB}]}",
                "{id: s, perPlatform: {psp: {allocations: [{id: a, purpose: vm-heap, size: 8000TB, count: 1000000}]}}}",
                "{id: s, perPlatform: {psp: {count: 1000000}}, allocations: [{id: a, purpose: vm-heap, size: 8000TB}]}",
                "{id: s, perPlatform: {psp: {count: 1000000}}, allocations: [{id: a, purpose: vm-heap, size: 1B, count: 1000000}]}",
                "{id: s, perPlatform: {psp: {count: 1000000, allocations: [{id: a, purpose: vm-heap, size: 1TB}]}}}"
            })
    void refusesWhatNoMachineCouldHold(String sessions) {
        String text = HEAD + "sessions: [" + sessions + "]";

        assertThat(Manifests.findings(text)).contains("2^53-1 bytes or 2^31 blocks");
        AllocationManifest rest = Objects.requireNonNull(Manifests.read(text).value());
        for (String platform : List.of("psp", "vita")) {
            for (Session session : rest.sessions()) {
                Session here = session.on(platform);
                double bytes = here.allocations().stream()
                        .mapToDouble(each -> (double) each.size().bytes() * each.count() * here.count())
                        .sum();
                assertThat(bytes).isLessThanOrEqualTo(ByteSize.MAX_BYTES);
            }
        }
    }

    private static Session race() {
        return FULL.sessions().get(0);
    }

    private static Lifetime life(long fromMillis, long untilMillis) {
        return new Lifetime(TimeSpan.ofMillis(fromMillis), TimeSpan.ofMillis(untilMillis));
    }

    private static void refuses(String rest, String ruleAndPointer, String problem) {
        assertThat(Manifests.findings(HEAD + rest)).contains(ruleAndPointer).contains(problem);
        assertThat(Objects.requireNonNull(Manifests.read(HEAD + rest).value()).complete())
                .isFalse();
    }
}
