package dev.flight.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Checked;
import dev.flight.yaml.Document;
import dev.flight.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scenarios with values, keys and characters swapped at random: each is read with findings or without, never fails. */
@Tag("long")
class RoutingScenarioFuzzTest {

    private static final int ROUNDS = 4_000;

    private static final String EVERYTHING = """
            kind: Scenario
            name: everything
            seed: 42
            warmup: 30s
            drain: 5s
            ackTimeout: 250ms
            compression: {ratio: 40%, cost: {erlang: {stages: 3, mean: 50us}}}
            fallback: {after: 3, probe: 30s}
            clients:
              - {name: near, platform: psp, count: 5, realtime: {queue: {capacity: 8}, fallback: none}, heapUsed: 80%}
              - {platform: vita, rateLimit: {rate: 10/s, burst: 20, exceed: reject}, permissions: [memory-access]}
            channels:
              - {name: a, type: memory-updates, payload: {size: {lognormal: {median: 1KB, p99: 4KB}}}, weight: 2.5}
              - {name: b, type: development, payload: 1KB, audience: all, ttl: 5s, clients: [near], malformed: 1%}
            load:
              - {name: warm, for: 1m, rate: 100/s, arrivals: {burst: {on: 1s, off: {hyperexponential: {1s: 9, 5s: 1}}}}}
              - {name: ramp, at: 5s, for: 20s, rate: 0/s .. 500/s, channel: a, arrivals: fixed}
              - {name: again, arrivals: {recorded: [0ms, 15ms, 90s]}}
            brokers: {nodes: 3, balance: round-robin, servers: 2, service: {loguniform: [1us, 9ms]}, capacity: 9}
            links: {psp: {latency: {uniform: [0ms, 80ms]}, loss: 2%, bandwidth: 50KB/s, connected: {exponential: 1h}}}
            faults:
              - {at: 60s, for: 20s, broker: 1, service: {empirical: {1ms: 9, 1s: 1}}}
              - {at: 90s, for: 30s, link: vita, loss: 30%, down: true}
              - {at: 90s, link: psp, disconnect: 20%}
              - {at: 90s, for: 30s, platform: vita, pressure: high}
            expect: [delivered >= 99%]
            """;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9%./-]+");

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "1e9",
            "9999999999999999999",
            "0x10",
            "~",
            "true",
            "0s",
            "0ms",
            "200000d",
            "1KB",
            "0B",
            "100%",
            "100000%",
            "0.5",
            "1/s",
            "0/s",
            "0/s .. 0/s",
            "1/s .. 9/s",
            "psp",
            "near",
            "retro",
            "..",
            "[]",
            "{}",
            "[[]]",
            "{a: 1}",
            "{uniform: [2s, 1s]}",
            "{exponential: 1s}",
            "{erlang: {stages: 0, mean: 1s}}",
            "{empirical: {}}",
            "{recorded: nowhere.csv}",
            "{recorded: .}",
            "\"\\0\"",
            "'%'",
            "/dev/null",
            "for",
            "at",
            "broker",
            "link",
            "size",
            "name");

    private final Random chance = new Random(20_240_607);

    @Test
    void readsWhateverIsWritten() {
        int read = 0;
        int clean = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = mutated();
            Checked<Document> document = new YamlReader().read("test.yaml", text.getBytes(StandardCharsets.UTF_8));
            if (document.value() != null) {
                Checked<RoutingScenario> scenario =
                        RoutingScenarioReader.read(document.value().root(), RoutingScenarios.CATALOGUE, null);
                read++;
                clean += scenario.hasErrors() ? 0 : 1;
                RoutingScenario value = scenario.value();
                assertThat(value == null ? scenario.hasErrors() : value.complete() != scenario.hasErrors())
                        .as(text)
                        .isTrue();
            }
        }
        assertThat(read).isGreaterThan(ROUNDS / 4);
        assertThat(clean).isGreaterThan(ROUNDS / 100);
    }

    private String mutated() {
        String text = EVERYTHING;
        for (int left = 1 + chance.nextInt(3); left > 0; left--) {
            text = switch (chance.nextInt(4)) {
                case 0 -> withoutALine(text);
                case 1 -> withoutACharacter(text);
                default -> withAnotherWord(text);
            };
        }
        return text;
    }

    private String withoutALine(String text) {
        List<String> lines = text.lines().toList();
        int gone = chance.nextInt(lines.size());
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            rest.append(i == gone ? "" : lines.get(i) + "\n");
        }
        return rest.toString();
    }

    private String withoutACharacter(String text) {
        int at = chance.nextInt(Math.max(1, text.length()));
        return text.isEmpty() ? text : text.substring(0, at) + text.substring(at + 1);
    }

    private String withAnotherWord(String text) {
        Matcher words = WORD.matcher(text);
        int count = (int) words.results().count();
        int chosen = count == 0 ? 0 : chance.nextInt(count);
        words.reset();
        for (int i = 0; words.find(); i++) {
            if (i == chosen) {
                String word = WORDS.get(chance.nextInt(WORDS.size()));
                return text.substring(0, words.start()) + word + text.substring(words.end());
            }
        }
        return text;
    }
}
