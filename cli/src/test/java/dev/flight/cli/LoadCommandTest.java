package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.redis.RedisProcess;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCommandTest {

    private static final String SCENARIO = """
            kind: Scenario
            name: fleet
            seed: 42
            replications: 1
            warmup: 500ms
            clients: [{platform: dreamcast, count: 20}, {platform: vita, count: 10}]
            channels: [{name: updates, type: memory-updates, payload: {size: 300B}}]
            load: [{name: warm, for: 1s, rate: 200/s}]
            faults: [{at: 200ms, for: 100ms, link: vita, loss: 50%}]
            expect: [delivered == 100%, p99 <= 1us, queueMemory.max <= 64KB]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    load                                                        | Missing required parameter
                    load fleet.yaml redis://h?channel=a --rate 5/s              | --rate: fleet.yaml says that itself
                    load fleet.yaml redis://h?channel=a --until-saturation      | a scenario has its own
                    load file:x                                                 | file:x is no broker
                    load redis://h?channel=a --size 200                         | --size: 200 has no unit
                    load redis://h?channel=a --rate 0/s                         | never happens
                    load redis://h?channel=a --for 0s                           | --for is 0
                    load redis://h?channel=a --connections 0                    | --connections is 0; it can be 1 to 256
                    load redis://h?channel=a --rate 1000000/s --for 100h        | more than a billion messages
                    load redis://h?channel=a --until-saturation --format csv    | text or json
                    publish redis://h?channel=a - --loop                        | --loop needs a FILE
                    publish redis://h?channel=a x --rate 5/s --speed 1x         | leave one of them out
                    publish redis://h?channel=a x --count 0                     | --count is 0
                    publish redis://h?channel=a x --speed fast                  | --speed: fast is no speed
                    publish redis://h?chanel=a x                                | did you mean
                    """)
    void aCommandLineThatCannotBeIsRefusedBeforeAnythingIsSent(String line, String words) {
        Session run = Session.of(line.split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void aBrokerThatIsNotThereIsNamed() {
        Session run = Session.of("load", "redis://:secret@127.0.0.1:1?channel=a");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("flight: redis 127.0.0.1:1: ").doesNotContain("secret");
    }

    @Test
    void publishingToAFileWritesEventsAndSaysWhatIsLeft() throws IOException {
        Path out = folder.resolve("out.ndjson");
        Path in = folder.resolve("in.ndjson");
        Session made = Session.of(
                "simulate",
                "memory",
                "../fixtures/scenarios/memory/pressure-response.yaml",
                "--for",
                "10s",
                "--format",
                "ndjson");
        Files.writeString(in, made.out() + "oops\n" + made.out());
        long lines = made.out().lines().count();

        Session run = Session.of("publish", "file:" + out, in.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("error[publish/line]: ", "in.ndjson:" + (lines + 1) + ":1")
                .contains("sent " + lines + " of " + (2 * lines + 1) + " to file:")
                .contains("stopped at line " + (lines + 1) + " because it is no event; all of them have arrived");
        assertThat(Files.readAllLines(out))
                .hasSize((int) lines)
                .allMatch(line -> line.startsWith("{\"type\":\"memory-update\",\"data\":{\"timestamp\":"));
    }

    @Test
    @Tag("long")
    void aScenarioOnARealBrokerIsMeasuredBesideItsPrediction() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("fleet.yaml"), SCENARIO);
        try (RedisProcess redis = RedisProcess.start(folder)) {
            Session json = Session.of("load", file.toString(), redis.address("channel=load"), "--format", "json");

            assertThat(json.code()).isEqualTo(1);
            assertThat(Schemas.LOAD.mistakes(json.out())).isEmpty();
            assertThat(json.out())
                    .contains("\"queueMemory.max <= 64KB\"", "\"lost\": 0", "trouble of the link of vita");
            assertThat(json.err()).contains("missed: p99 <= 1us: it is ").doesNotContain("missed: delivered");
        }
    }

    @Test
    @Tag("long")
    void saturationIsSearchedForOnARealBroker() throws IOException, InterruptedException {
        try (RedisProcess redis = RedisProcess.start(folder)) {
            Session json = Session.of(
                    "load",
                    redis.address("channel=load"),
                    "--rate",
                    "200000/s",
                    "--for",
                    "100ms",
                    "--warm-up",
                    "0s",
                    "--until-saturation",
                    "--format",
                    "json");

            assertThat(json.code()).isZero();
            assertThat(Schemas.LOAD_SATURATION.mistakes(json.out())).isEmpty();
            assertThat(json.out()).contains("\"sustained\": false");
        }
    }
}
