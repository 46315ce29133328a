package dev.flight.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingScenarioMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: Scenaro | field/value /kind `kind` cannot be `Scenaro` / did you mean `Scenario`?",
                "sed: 1 | field/unknown /sed a scenario has no field `sed` / did you mean `seed`?",
                "seed: -1 | field/value /seed `seed` is -1; it can be 0 to 9007199254740991 / null",
                "replications: 0 | field/value /replications `replications` is 0; it can be 1 to 10000 / null",
                "warmup: 30 | field/value /warmup `warmup`: 30 has no unit / did you mean 30ms, 30s or 30m?",
                "warmup: 1m | field/value /warmup the load ends at 1m, before the warm-up of 1m is over: no message would be counted / write a shorter warm-up or a longer load",
                "drain: 80000d | field/value /drain `drain` is more than 73 years / write a shorter time, as 60s",
                "clients: [] | field/value /clients `clients` is empty / a scenario has one group of clients at least",
                "channels: [] | field/value /channels `channels` is empty / a scenario has one channel at least",
                "load: [] | field/value /load `load` is empty / a scenario has one load phase at least",
                "compression: {ratio: 0%} | field/value /compression/ratio `ratio` is 0%: nothing would be left of a message / write a part, as 40%",
                "compression: {} | field/missing /compression a compression section needs `ratio` / add `ratio:`; `flight explain ratio` says what it takes",
                "compression: {ratio: 140%} | field/value /compression/ratio `ratio` is 140%; it can be 0% to 100% / null",
                "fallback: {after: 0} | field/value /fallback/after `after` is 0; it can be 1 to 1000000 / null",
                "fallback: {probe: 0s} | field/value /fallback/probe `probe` cannot be 0s / write a length of time, as 30s",
                "expect: true | field/type /expect `expect` takes a list, found `true` / write `expect: [...]`, or one `- item` a line"
            })
    void saysWhatIsWrongInTheScenario(String line, String finding) {
        assertThat(RoutingScenarios.findings(line)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a | field/missing /clients/0 a group of clients needs `platform` / add `platform:`; `flight explain platform` says what it takes",
                "platform: dreamcats | manifest/unknown-platform /clients/0/platform there is no platform `dreamcats` / did you mean `dreamcast`?",
                "platform: retro | manifest/unknown-platform /clients/0/platform `retro` is a base for other profiles, not a platform / *",
                "platform: psp, count: 10000001 | field/value /clients/0/count `count` is 10000001; it can be 1 to 10000000 / null",
                "platform: psp, rateLimit: {burst: 2} | field/missing /clients/0/rateLimit a rate limit needs `rate` / *",
                "platform: psp, rateLimit: {rate: 1/s, exceed: dela} | field/value /clients/0/rateLimit/exceed `exceed` cannot be `dela` / did you mean `delay`?",
                "platform: psp, rateLimit: {rate: 10000001/s} | field/value /clients/0/rateLimit/rate `rate` is 10000001/s; it can be up to 10000000/s / null",
                "platform: psp, heapUsed: 85 | field/value /clients/0/heapUsed `heapUsed`: 85 is more than 1 / did you mean 85%?",
                "platform: psp, heapUsed: 101% | field/value /clients/0/heapUsed `heapUsed` is 101%; it can be 0% to 100% / null",
                "platform: psp, realtime: {queue: {capacty: 3}} | field/unknown /clients/0/realtime/queue/capacty a queue section has no field `capacty` / did you mean `capacity`?",
                "platform: psp, realtime: {timeout: 3} | field/value /clients/0/realtime/timeout `timeout`: 3 has no unit / *",
                "platform: psp, realtime: none | field/type /clients/0/realtime expected the fields of a realtime section, found `none` / *"
            })
    void saysWhatIsWrongInClients(String fields, String finding) {
        assertMatches(RoutingScenarios.findings("clients: [{" + fields + "}]"), finding);
    }

    @Test
    void readsTheRealtimeFieldsOfAnUnknownPlatformAllTheSame() {
        assertThat(RoutingScenarios.findings("clients: [{platform: dreamcats, realtime: {timeout: 3}}]"))
                .contains("manifest/unknown-platform")
                .contains("/clients/0/realtime/timeout");
    }

    @Test
    void wantsANameForEachOfTwoGroupsOfAPlatform() {
        assertThat(RoutingScenarios.findings("clients: [{platform: psp}, {platform: psp}]"))
                .isEqualTo("field/value /clients/1/platform there are other clients called `psp` / give each a `name`");
        assertThat(RoutingScenarios.findings("clients: [{platform: psp}, {name: psp, platform: vita}]"))
                .isEqualTo(
                        "field/value /clients/1/name there is another group of clients `psp` / each has a name of its own");
    }

    @Test
    void countsAllClients() {
        assertThat(RoutingScenarios.findings("clients: [{platform: psp, count: 9999999}, {platform: vita, count: 2}]"))
                .isEqualTo(
                        "field/value /clients/1/count with these there are 10000001 clients; there can be up to 10000000 / null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payload: 1B | field/missing /channels/0 a channel needs `type` / *",
                "type: memory-update, payload: 1B | field/value /channels/0/type `type` cannot be `memory-update` / did you mean `memory-updates`?",
                "type: development | field/missing /channels/0 a channel needs `payload` / *",
                "type: development, payload: 0B | field/value /channels/0/payload `payload`: it cannot be 0B / *",
                "type: development, payload: {bytes: 1B} | field/missing /channels/0/payload a payload needs `size` / *",
                "type: development, payload: 1B, weight: 0 | field/value /channels/0/weight `weight`: 0 is no number above 0 / *",
                "type: development, payload: 1B, weight: '2' | field/value /channels/0/weight `weight`: 2 is no number above 0 / write a number without quotes, as 2 or 0.5",
                "type: development, payload: 1B, audience: everyone | field/value /channels/0/audience `audience` cannot be `everyone` / known: all, one",
                "type: development, payload: 1B, ttl: 0s | field/value /channels/0/ttl `ttl` cannot be 0s / *",
                "type: development, payload: 1B, clients: [ps] | scenario/unknown-clients /channels/0/clients/0 no clients have the name or the platform `ps` / did you mean `psp`?",
                "type: development, payload: 1B, clients: [] | field/value /channels/0/clients the channel has no subscriber / *",
                "type: development, payload: 1B, malformed: 2 | field/value /channels/0/malformed `malformed`: 2 is more than 1 / did you mean 2%?"
            })
    void saysWhatIsWrongInAChannel(String fields, String finding) {
        assertMatches(
                RoutingScenarios.findings("channels: [{name: news, " + fields + "}]")
                        .lines()
                        .findFirst()
                        .orElse(""),
                finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate: 1/s | field/missing /load/0 a load phase needs `for` / *",
                "for: 1s | field/missing /load/0 a load phase needs `rate` / *",
                "for: 1s, rate: 5 | field/value /load/0/rate `rate`: 5 has no unit / *",
                "for: 1s, rate: 1/s .. fast | field/value /load/0/rate `rate`: fast is not a rate / *",
                "for: 1s, rate: 1/s .. 10000001/s | field/value /load/0/rate `rate` is 1/s .. 10000001/s; it can be up to 10000000/s / null",
                "for: 0s, rate: 1/s | field/value /load/0/for `for` cannot be 0s / *",
                "for: 20000d, at: 20000d, rate: 1/s | field/value /load/0/for the phase ends after more than 73 years / *",
                "for: 2d, rate: 10000000/s | field/value /load/0/rate about 1728000000000 messages would be published; there can be up to 1000000000000 / *",
                "for: 1s, rate: 1/s, arrivals: poison | field/value /load/0/arrivals `arrivals` cannot be `poison` / did you mean `poisson`?",
                "for: 1s, rate: 1/s, arrivals: {} | field/value /load/0/arrivals arrivals have `burst` or `recorded`, here is neither / *",
                "for: 1s, rate: 1/s, arrivals: {bursts: 1} | field/value /load/0/arrivals arrivals have `burst` or `recorded`, here is neither / *",
                "for: 1s, rate: 1/s, arrivals: {burst: {on: 1s}} | field/missing /load/0/arrivals/burst a burst section needs `off` / *",
                "for: 1s, rate: 1/s, arrivals: {burst: {on: 0s, off: 1s}} | field/value /load/0/arrivals/burst/on `on`: it cannot be 0s / *",
                "for: 1s, rate: 1/s, channel: new | scenario/unknown-channel /load/0/channel there is no channel `new` / did you mean `news`?",
                "rate: 1/s, arrivals: {recorded: [1ms]} | field/value /load/0/rate recorded messages come when they were recorded, at no `rate` / remove `rate`",
                "for: 5ms, arrivals: {recorded: [5ms]} | field/value /load/0/for the phase ends after 5ms, the last recorded moment is at 5ms / leave `for` out, or write a longer time",
                "arrivals: {recorded: []} | field/value /load/0/arrivals/recorded no moment is recorded / write at least one, as [0ms]",
                "arrivals: {recorded: [5]} | field/value /load/0/arrivals/recorded/0 5 has no unit / *",
                "arrivals: {recorded: [5ms, 4ms]} | field/value /load/0/arrivals/recorded/1 4ms is before the moment in front of it, 5ms / write the moments in order",
                "arrivals: {recorded: [[5ms]]} | field/type /load/0/arrivals/recorded/0 expected a moment, as 15ms, found a list / null"
            })
    void saysWhatIsWrongInALoad(String fields, String finding) {
        assertMatches(
                RoutingScenarios.findings("load: [{name: all, " + fields + "}]")
                        .lines()
                        .findFirst()
                        .orElse(""),
                finding);
    }

    @Test
    void wantsNamesThatDiffer() {
        assertThat(RoutingScenarios.findings(
                        "load: [{name: a, for: 1s, rate: 1/s}, {name: a, for: 1s, rate: 1/s}, {for: 1s, rate: 1/s}]"))
                .startsWith("field/value /load/1/name there is another load phase `a` / each has a name of its own\n")
                .contains("field/missing /load/2 a load phase needs `name`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brokers: {nodes: 0} | field/value /brokers/nodes `nodes` is 0; it can be 1 to 10000 / null",
                "brokers: {balance: least-connection} | field/value /brokers/balance `balance` cannot be `least-connection` / did you mean `least-connections`?",
                "brokers: {capacity: many} | field/value /brokers/capacity `capacity` is `many`, not a whole number / *",
                "brokers: {service: {exponential: 0us}} | field/value /brokers/service/exponential `exponential`: it cannot be 0us / *",
                "links: [psp] | field/type /links expected the fields of a links section, found a list / *",
                "links: {ps: {loss: 1%}} | scenario/unknown-clients /links/ps no clients have the name or the platform `ps` / did you mean `psp`?",
                "links: {psp: {los: 1%}} | field/unknown /links/psp/los a link has no field `los` / did you mean `loss`?",
                "links: {psp: {bandwidth: 50KB}} | field/value /links/psp/bandwidth `bandwidth`: 50KB is not a bandwidth / did you mean 50KB/s?",
                "links: {psp: {connected: 0s}} | field/value /links/psp/connected `connected`: it cannot be 0s / *",
                "links: {psp: {latency: {lognormal: {median: 0ms, p99: 1ms}}}} | field/value /links/psp/latency/lognormal/median `median`: it cannot be 0ms / *"
            })
    void saysWhatIsWrongInBrokersAndLinks(String line, String finding) {
        assertMatches(RoutingScenarios.findings(line), finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at: 1s, for: 1s | field/value /faults/0 the fault does not say what it strikes / write one of `broker`, `link`, `platform` and `clients`",
                "at: 1s, broker: 1, link: psp | field/value /faults/0 a fault strikes one thing, here are `broker` and `link` / *",
                "for: 1s, broker: 1, down: true | field/missing /faults/0 a broker fault needs `at` / *",
                "at: 1s, broker: 1, down: true | field/missing /faults/0 a broker fault needs `for` / *",
                "at: 1s, for: 1s, broker: 2, down: true | field/value /faults/0/broker `broker` is 2; it can be 1 to 1 / null",
                "at: 1s, for: 1s, broker: 1 | field/value /faults/0 a broker fault has `down` or `service`, here is neither / *",
                "at: 1s, for: 1s, broker: 1, down: true, service: 1ms | field/value /faults/0 a broker fault has `down` or `service`, not both / *",
                "at: 1s, for: 1s, broker: 1, down: false | field/value /faults/0/down `down: false` is no fault / *",
                "at: 1s, for: 1s, broker: 1, down: true, loss: 1% | field/unknown /faults/0/loss a broker fault has no field `loss` / *",
                "at: 1s, for: 1s, link: ps, down: true | scenario/unknown-clients /faults/0/link no clients have the name or the platform `ps` / did you mean `psp`?",
                "at: 1s, for: 1s, link: psp | field/value /faults/0 the fault does not say what is wrong with the link / *",
                "at: 1s, for: 1s, link: psp, disconnect: 20% | field/unknown /faults/0/for a link fault has no field `for` / *",
                "at: 1s, for: 1s, platform: psp | field/missing /faults/0 a pressure fault needs `pressure` / *",
                "at: 1s, for: 1s, platform: psp, pressure: low | field/value /faults/0/pressure `pressure` cannot be `low` / known: high"
            })
    void saysWhatIsWrongInAFault(String fields, String finding) {
        assertMatches(RoutingScenarios.findings("faults: [{" + fields + "}]"), finding);
    }

    @Test
    void offersTheNearestKeyOfAFaultThatSaysNotWhatItStrikes() {
        assertThat(RoutingScenarios.findings("faults: [{at: 1s, for: 1s, brokr: 1, down: true}]"))
                .endsWith("field/unknown /faults/0/brokr a fault has no field `brokr` / did you mean `broker`?");
    }

    @Test
    void readsAllOfABrokenScenario() {
        assertThat(RoutingScenarios.findings("""
                        seed: many
                        clients: [3, {platform: psp, realtime: {timeout: soon}}]
                        channels: [{name: news, type: radio, payload: 1KB}]
                        load: [{name: all, for: 1m, rate: 10/s, channel: newss}]
                        links: {vita: {loss: 1%}}
                        faults: [{at: 1s, for: 1s, broker: 9, down: true}, 3]
                        expect: [[a]]
                        more: true
                        """)
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(" /") + 1))))
                .containsExactlyInAnyOrder(
                        "field/value /seed",
                        "field/type /clients/0",
                        "field/value /clients/1/realtime/timeout",
                        "field/value /channels/0/type",
                        "scenario/unknown-channel /load/0/channel",
                        "scenario/unknown-clients /links/vita",
                        "field/value /faults/0/broker",
                        "field/type /faults/1",
                        "field/type /expect/0",
                        "field/unknown /more");
    }

    /** Compares a finding with what is due; a {@code *} stands for any hint. */
    private static void assertMatches(String found, String due) {
        if (due.endsWith(" / *")) {
            assertThat(found).doesNotContain("\n").startsWith(due.substring(0, due.length() - 1));
        } else {
            assertThat(found).isEqualTo(due);
        }
    }
}
