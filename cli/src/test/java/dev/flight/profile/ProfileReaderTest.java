package dev.flight.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.unit.ByteSize;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    private static final String MEMORY = "memory: {total: 1MB, regions: [{name: main, type: main, size: 1MB}]}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memory: {}                                                                     | needs `total`",
                "memory: {total: 1MB}                                                           | needs `regions`",
                "memory: {total: 1MB, regions: []}                                              | `regions` is empty",
                "memory: {total: 1M, regions: [{name: a, type: main, size: 1MB}]}               | did you mean 1MB",
                "memory: {total: 1MB, regions: [{type: main, size: 1MB}]}                       | needs `name`",
                "memory: {total: 1MB, regions: [{name: a, size: 1MB}]}                          | needs `type`",
                "memory: {total: 1MB, regions: [{name: a, type: man, size: 1MB}]}               | did you mean `main`",
                "memory: {total: 1MB, regions: [{name: a, type: main, size: 0B}]}               | cannot be 0 bytes",
                "memory: {total: 1MB, regions: [{name: a, type: main, size: 1MB, base: -1}]}    | `base` is -1",
                "memory: {total: unlimited, limits: {heapMax: 5}}                               | heapMax",
                "memory: {total: unlimited, limits: {heap: 5%}}                                 | no field `heap`",
                "memory: {total: unlimited, page: many}                                         | many is not a size",
                "memory: [1]                                                                    | found a list"
            })
    void saysWhatIsWrongWithTheMemory(String text, String problem) {
        refuses(text, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{alignment: 8}                        | needs `policy`",
                "{policy: magic}                       | `policy` cannot be `magic`",
                "{policy: tlsf, alignment: 12}         | not a power of two",
                "{policy: tlsf, alignment: 0}          | not a power of two",
                "{policy: tlsf, alignment: 32MB}       | up to 16MB",
                "{policy: tlsf, header: 17MB}          | up to 16MB",
                "{policy: tlsf, minimum: 1TB}          | up to 16MB",
                "{policy: tlsf, header: -1}            | `header`",
                "{policy: tlsf, size: 1}               | no field `size`"
            })
    void saysWhatIsWrongWithAnAllocator(String allocator, String problem) {
        refuses(
                "memory: {total: 1MB, regions: [{name: a, type: main, size: 1MB, allocator: " + allocator + "}]}",
                problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "realtime: {connectionMode: carrier-pigeon}         | connectionMode",
                "realtime: {updateInterval: 0s}                     | cannot be 0s",
                "realtime: {updateInterval: 5}                      | 5 has no unit",
                "realtime: {maxConnectionsPerChannel: 0}            | maxConnectionsPerChannel",
                "realtime: {maxConnectionsPerChannel: many}         | maxConnectionsPerChannel",
                "realtime: {capabilities: [Basic Messaging]}        | is no capability",
                "realtime: {batching: {maxMessages: 0}}             | maxMessages",
                "realtime: {queue: {capacity: 1000000001}}          | 1 to 1000000000",
                "realtime: {queue: {overflow: drop}}                | overflow",
                "realtime: {retry: {multiplier: 0.5}}               | 1 to 100",
                "realtime: {retry: {multiplier: fast}}              | fast is not a number",
                "realtime: {retry: {multiplier: '2'}}               | without quotes",
                "realtime: {retry: {maxRetries: -1}}                | maxRetries",
                "realtime: {critical: {requiresAck: yes}}           | true or false",
                "realtime: {recovery: pray}                         | recovery",
                "realtime: {retrys: {}}                             | did you mean `retry`",
                "pressure: {medium: {used: 75}}                     | did you mean 75%",
                "pressure: {high: {fragmentation: 2}}               | fragmentation",
                "pressure: {hysteresis: five}                       | five is not a ratio",
                "pressure: {response: {queue: 0}}                   | queue",
                "pressure: {response: {collect: 'true'}}            | without quotes",
                "pressure: {low: {used: 5%}}                        | no field `low`",
                "billing: {enabled: maybe}                          | true or false",
                "memry: {}                                          | did you mean `memory`"
            })
    void saysWhatIsWrongWithTheOtherSections(String section, String problem) {
        refuses(MEMORY + section, problem);
    }

    @Test
    void readsTheWordsThatStandForNothing() {
        PlatformProfile box = Profiles.box(MEMORY + """
                pressure: {response: {queue: unchanged}}
                realtime: {fallback: none, maxConnectionsPerChannel: unlimited, compression: {above: never}}
                """);

        assertThat(box.pressure().response().queue()).isNull();
        assertThat(box.realtime().fallback()).isNull();
        assertThat(box.realtime().maxConnectionsPerChannel()).isNull();
        assertThat(box.realtime().compressAbove()).isNull();
        assertThat(Profiles.box("memory: {total: unlimited}").memory().total()).isNull();
    }

    @Test
    void aPlatformThatSaysNothingGetsTheContractsDefaults() {
        Realtime realtime = Profiles.box(MEMORY).realtime();

        assertThat(realtime.connectionMode()).isEqualTo(Realtime.ConnectionMode.WEBSOCKET);
        assertThat(realtime.capabilities()).containsExactly("basic-messaging");
        assertThat(realtime.retry().maxRetries()).isEqualTo(3);
        assertThat(realtime.retry().interval().millis()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "0.5", "524288B", "512KB"})
    void aLimitIsASizeOrAPartOfTheHeap(String limit) {
        Memory memory = Profiles.box("""
                memory:
                  total: 1MB
                  regions: [{name: main, type: main, size: 1MB}]
                  limits: {heapMax: %s}
                """.formatted(limit)).memory();

        assertThat(memory.capacity(memory.heap().orElseThrow())).isEqualTo(ByteSize.of(512 << 10));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 900", // 1000 less 100 reserved
        "'heapMax: 600B', '', 600",
        "'heapMax: 50%', '', 450",
        "'heapMax: 2000B', '', 900",
        "'', 'hardLimit: 50%', 450",
        "'heapMax: 600B', 'hardLimit: 50%', 300",
        "'', 'hardLimit: 700B', 700"
    })
    void theHeapHoldsTheLeastOfWhatIsFreeHeapMaxAndTheHardLimit(String max, String hard, long bytes) {
        Memory memory = Profiles.box("""
                memory:
                  total: 1000B
                  regions:
                    - {name: main, type: main, size: 1000B, reserved: [{name: image, size: 100B}]}
                  limits:
                    softLimit: 1%%
                    %s
                    %s
                """.formatted(max, hard)).memory();

        assertThat(memory.capacity(memory.heap().orElseThrow()).bytes()).isEqualTo(bytes);
    }

    @Test
    void theHeapIsTheFirstMainRegionThatAnApplicationMayUse() {
        Memory memory = Profiles.box("""
                memory:
                  total: 8MB
                  regions:
                    - {name: video, type: video, size: 1MB}
                    - {name: kernel, type: main, size: 2MB, accessible: false}
                    - {name: user, type: main, size: 4MB}
                    - {name: more, type: main, size: 1MB}
                """).memory();

        assertThat(memory.heap().map(Region::name)).contains("user");
        assertThat(memory.region("main").map(Region::name)).contains("user");
        assertThat(memory.region("kernel").map(Region::name)).contains("kernel");
        assertThat(memory.region("more").map(memory::isHeap)).contains(false);
        assertThat(memory.region("audio")).isEmpty();
    }

    @Test
    void aRegionsNameGoesBeforeAType() {
        Memory memory = Profiles.box("""
                memory:
                  total: 8MB
                  regions:
                    - {name: user, type: main, size: 4MB}
                    - {name: main, type: video, size: 1MB}
                """).memory();

        assertThat(memory.region("main").map(Region::type)).contains(RegionType.VIDEO);
        assertThat(memory.heap().map(Region::name)).contains("user");
    }

    @Test
    void whatIsReservedPastAllMeasureLeavesNothing() {
        String huge = "{name: a, size: 9007199254740991B}, ";
        Region region = Profiles.box("""
                memory:
                  total: 1MB
                  regions: [{name: main, type: main, size: 1MB, reserved: [%s]}]
                """.formatted(huge.repeat(1_100))).heap().orElseThrow();

        assertThat(region.free()).isEqualTo(ByteSize.ZERO);
        assertThat(region.reservedBytes()).isEqualTo(ByteSize.MAX_BYTES);
    }

    private static void refuses(String rest, String problem) {
        Catalogue catalogue = Profiles.catalogue(Map.of("box", Profiles.boxText(rest)));

        assertThat(Profiles.findings(catalogue, "box")).contains(problem);
        assertThat(catalogue.usable("box")).isEmpty();
    }
}
