package dev.flight.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryScenarioReaderTest {

    private static final String HEAD = "kind: MemoryScenario\nname: test\nplatforms: [psp]\nphases:\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64KB | Constant[value=65536]",
                "{uniform: [1KB, 64KB]} | Uniform[low=1024, high=65536]",
                "{exponential: 8KB} | Exponential[meanValue=8192]",
                "{erlang: {stages: 4, mean: 8KB}} | Erlang[stages=4, meanValue=8192]",
                "{hyperexponential: {1KB: 90, 20KB: 10}} | HyperExponential[means=Empirical[values=[1024, 20480], sums=[90.0, 100.0]]]",
                "{lognormal: {median: 4KB, p99: 64KB}} | LogNormal[median=4096, p99=65536]",
                "{loguniform: [16B, 4KB]} | LogUniform[low=16, high=4096]",
                "{empirical: {16B: 40, 64B: 30, 1KB: 0.5}} | Empirical[values=[16, 64, 1024], sums=[40.0, 70.0, 70.5]]"
            })
    void readsASizeInEachOfItsForms(String written, String read) {
        Leak leak = (Leak) Scenarios.phases("name: a, kind: leak, for: 1s, rate: 1/s, size: " + written)
                .phases()
                .get(0);
        assertThat(leak.blocks().size()).hasToString(read);
    }

    @Test
    void readsTimesInTheSameForms() {
        Steady steady = (Steady)
                Scenarios.phases("name: a, kind: steady, for: 1s, rate: 1/s, size: 1B, lifetime: {uniform: [1ms, 2s]}")
                        .phases()
                        .get(0);
        assertThat(steady.lifetime()).hasToString("Uniform[low=1000000, high=2000000000]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size: {uniform: [2KB, 1KB]} | the most is less than the least / write the least first",
                "size: {uniform: [1KB]} | `uniform` takes two values, found 1 / write the least and the most",
                "size: {unifrom: [1KB, 2KB]} | there is no distribution `unifrom` / did you mean `uniform`?",
                "size: {lognormal: {median: 2KB, p99: 1KB}} | `p99` is less than the median / 99 of 100 values are below `p99`, half of them below `median`",
                "size: {erlang: {stages: 0, mean: 1KB}} | `stages` is 0; it can be 1 to 1000 / null",
                "size: {erlang: {stages: 2}} | an erlang section needs `mean` / add `mean:`; `flight explain mean` says what it takes",
                "size: {hyperexponential: {0B: 1}} | it cannot be 0B / write a size, as 64KB",
                "size: {hyperexponential: {1B: 0}} | no value has a weight / write values with weights, as {16B: 40, 64B: 30}",
                "size: {empirical: {16B: often}} | a weight is a number, found `often` / write how often it occurs, as 40 or 0.5",
                "size: 0B | `size`: it cannot be 0B / write a size, as 64KB",
                "size: {exponential: 8} | `exponential`: 8 has no unit / did you mean 8B, 8KB or 8MB?",
                "size: {exponential: 8KB, uniform: [1B, 2B]} | a distribution has no field `exponential` / known: uniform",
                "size: 1KB, align: 24 | `align` is 24 bytes; it can be a power of two up to 16777216 / write the alignment in bytes, as 32",
                "size: 1KB, purpose: vmheap | `purpose` cannot be `vmheap` / did you mean `vm-heap`?",
                "size: 1KB, lifetme: 2s | a leak phase has no field `lifetme` / known: align, at, for, kind, name, purpose, rate, region, session, site, size",
                "size: 1KB, at: 100000d | the phase ends after more than 73 years / write a shorter time"
            })
    void saysWhatIsWrongInAPhase(String fields, String finding) {
        assertThat(Scenarios.findings(HEAD + "  - {name: a, kind: leak, for: 1s, rate: 1/s, " + fields + "}\n"))
                .endsWith(finding)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50/s | `rate`: 50/s is one rate, where a ramp goes from one to another / write the rate at the start, two dots and the rate at the end, as 50/s .. 500/s",
                "50/s .. fast | `rate`: fast is not a rate / write a count for each second, minute or hour, as 1/s, 30/m or 2/h",
                "0/s .. 0/m | `rate`: 0/s .. 0/m never happens / write the rate at the start, two dots and the rate at the end, as 50/s .. 500/s",
                "1/s .. 2000000/s | `rate` is 1/s .. 2000000/s; it can be up to 1000000/s / null",
                "1/s .. 1000000/s | about 60000000 would be live at once; it can be up to 10000000 / write a lower rate or a shorter time"
            })
    void saysWhatIsWrongInTheRateOfARamp(String rate, String finding) {
        assertThat(Scenarios.findings(
                        HEAD + "  - {name: a, kind: ramp, for: 1m, rate: " + rate + ", size: 1KB, lifetime: 1h}\n"))
                .endsWith(finding)
                .doesNotContain("\n");
    }

    @Test
    void readsAllOfABrokenScenario() {
        assertThat(Scenarios.findings("""
                        kind: MemoryScenario
                        name: test
                        seed: many
                        manifest: a.yaml
                        sessions: [{id: a, shar: 1}]
                        respond: maybe
                        history: {size: 1}
                        phases:
                          - {name: a, kind: stedy, for: 1s}
                          - {name: a, kind: leak, for: 0s, rate: 1/s, size: 1B}
                          - {name: a, kind: unload, for: 1s}
                          - 3
                        """)
                        .lines()
                        .map(line -> line.substring(
                                0,
                                line.indexOf(" /")
                                        + 2
                                        + line.substring(line.indexOf(" /") + 2).indexOf(' '))))
                .containsExactlyInAnyOrder(
                        "field/value /seed",
                        "field/value /sessions",
                        "field/unknown /sessions/0/shar",
                        "field/value /respond",
                        "field/missing /history",
                        "field/value /history/size",
                        "field/value /phases/0/kind",
                        "field/value /phases/1/for",
                        "field/missing /phases/2",
                        "field/unknown /phases/2/for",
                        "field/value /phases/2/name",
                        "field/type /phases/3");
    }

    @Test
    void needsPlatformsOrAManifestAndAPhase() {
        assertThat(Scenarios.findings("kind: MemoryScenario\nname: test\nphases: []\n"))
                .isEqualTo(
                        "field/missing  1 a scenario needs `platforms` / add `platforms:`; `flight explain platforms` says what it takes\n"
                                + "field/value /phases 3 there is no phase / a scenario has at least one; without any, simulate the manifest");
    }
}
