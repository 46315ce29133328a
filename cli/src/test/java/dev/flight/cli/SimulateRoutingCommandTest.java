package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.report.Goldens;
import dev.flight.report.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateRoutingCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String SCENARIO = """
            kind: Scenario
            name: fleet
            seed: 42
            warmup: 5s
            replications: 3
            clients: [{platform: dreamcast, count: 20}, {name: lobby, platform: vita, count: 10}]
            channels:
              - {name: updates, type: memory-updates, priority: normal, payload: {size: 300B}}
              - {name: alerts, type: memory-updates, priority: critical, payload: {size: 300B}}
            load:
              - {name: warm, for: 20s, rate: 50/s}
              - {name: burst, for: 10s, rate: 50/s .. 200/s}
            faults:
              - {at: 10s, for: 5s, link: dreamcast, loss: 50%}
            expect:
              - p99(clients=lobby) <= 2s
            """;

    private static final String SHIPPED = "../fixtures/scenarios/routing/broker-outage.yaml";

    @TempDir
    Path folder;

    @Test
    void answersForEachOfTheClients() throws IOException {
        Session run = run(SCENARIO);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("dreamcast: ", "lobby: 100% of ", "  holds   p99(clients=lobby) <= 2s: it is ")
                .contains("fault 1: dreamcast link troubled, 10s to 15s")
                .contains("seed 42, sums of 3 replications, measured from 5s to 30s");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatNothingWasMeasuredOnIsMissed() throws IOException {
        String lost = SCENARIO.replace("link: dreamcast, loss: 50%", "link: lobby, loss: 100%")
                .replace("for: 5s", "for: 90s")
                .replace("at: 10s", "at: 0s");

        assertThat(run(lost).out())
                .contains("  missed  p99(clients=lobby) <= 2s: no message to measure it on was published, or none was");
        Session json = run(lost, "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.err()).startsWith("missed: p99(clients=lobby) <= 2s: no message");
        assertThat(Schemas.SIMULATE_ROUTING.mistakes(json.out())).isEmpty();
        assertThat(MAPPER.readTree(json.out()).at("/expect/0/actual").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delivered(reason=lost) == 0         | `delivered` has no reasons; leave `reason` out
                    p99(reason=lost) <= 1s              | `p99` has no reasons
                    dropped(reason=delivery_limit) == 0 | nothing is dropped for the reason `delivery_limit`
                    deadLettered(reason=lost) == 0      | nothing is deadLettered for the reason `lost`
                    """)
    void aReasonThatCannotBeIsRefused(String expression, String words) throws IOException {
        Session run = run(SCENARIO, "--expect", expression);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void writesSeveralFormatsBesideTheText() throws IOException {
        Path csv = folder.resolve("out.csv");
        Path json = folder.resolve("out.json");

        Session run =
                run(SCENARIO, "--format", "csv=" + csv, "--format", "json=" + json, "--expect", "delivered >= 99.99%");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("  missed  delivered >= 99.99%: it is ");
        assertThat(run.err()).isEmpty();
        assertThat(csv).isNotEmptyFile();
        assertThat(json).isNotEmptyFile();
        assertThat(run(SCENARIO, "--format", "csv", "--format", "json").err())
                .contains("only one --format can go to standard output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report=", "--trace=", "--format=json="})
    void neverWritesOverItsScenario(String option) throws IOException {
        Session run = run(SCENARIO, option + folder.resolve("fleet.yaml"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("would overwrite", "which is the scenario itself");
    }

    @Test
    void neverWritesOneFileTwice() throws IOException {
        Path file = folder.resolve("out");

        assertThat(run(SCENARIO, "--report", file.toString(), "--format", "json=" + file)
                        .err())
                .contains("--report would overwrite " + file + ", which is --format");
    }

    @Test
    void writesJsonThatItsSchemaDescribes() throws IOException {
        Session run = run(SCENARIO, "--format", "json");

        assertThat(Schemas.SIMULATE_ROUTING.mistakes(run.out())).isEmpty();
        JsonNode group = MAPPER.readTree(run.out()).at("/groups/0");
        long ended = group.get("delivered").asLong()
                + group.get("dropped").valueStream().mapToLong(JsonNode::asLong).sum()
                + group.get("deadLettered").asLong()
                + group.get("expired").asLong()
                + group.get("rejected").asLong()
                + group.get("inFlight").asLong();
        assertThat(group.get("published").asLong()).isPositive().isEqualTo(ended);
        assertThat(group.at("/interval95/delivered").size()).isEqualTo(2);
    }

    /** Bytes that must be the same on every JDK. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "csv"})
    void writesTheExpectedReportOfAScenarioThatIsShipped(String format) throws IOException {
        Session run = Session.of("simulate", "routing", SHIPPED, "--format", format);

        Goldens.assertMatches("routing/broker-outage." + (format.equals("text") ? "txt" : format), run.out());
        assertThat(run.code()).isZero();
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws IOException {
        assertThat(run(SCENARIO, "--threads", "3", "--format", "json").out())
                .isEqualTo(run(SCENARIO, "--threads", "1", "--format", "json").out());
    }

    @Test
    void anotherSeedIsAnotherRun() throws IOException {
        assertThat(run(SCENARIO, "--seed", "7", "--format", "csv").out())
                .isNotEqualTo(run(SCENARIO, "--format", "csv").out())
                .contains(",7\r\n");
    }

    @Test
    void endsWithOneOnAMissedExpectationOnlyUnlessItNeverFails() throws IOException {
        String impossible = "max(clients=lobby) < 1us";
        Session missed = run(SCENARIO, "--expect", impossible);

        assertThat(missed.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(missed.out()).contains("expected: 1 holds, 1 missed", "missed  " + impossible, ", missed by ");
        assertThat(run(SCENARIO, "--expect", impossible, "--fail-on", "never").code())
                .isZero();
    }

    @Test
    void reportsOnlySomeClientsAsTheyAreAmongTheOthers() throws IOException {
        JsonNode all = MAPPER.readTree(run(SCENARIO, "--format", "json").out());
        Session some = run(SCENARIO, "--format", "json", "-p", "dreamcast");
        JsonNode groups = MAPPER.readTree(some.out()).get("groups");

        assertThat(groups)
                .hasSize(2)
                .allSatisfy(group -> assertThat(all.get("groups")).contains(group));
        assertThat(some.err())
                .isEqualTo(
                        "not checked, as its clients are left out: p99(clients=lobby) <= 2s" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"lobby, lobby", "vita, lobby"})
    void knowsClientsByTheirNameAndTheirPlatform(String name, String clients) throws IOException {
        String out = run(SCENARIO, "--format", "csv", "-p", name).out();
        assertThat(out.lines().skip(1)).hasSize(2).allMatch(line -> line.startsWith(clients + ",vita,"));
    }

    @ParameterizedTest
    @CsvSource({"12s, 12000", "1m, 60000"})
    void endsTheLoadWhereItIsTold(String until, long millis) throws IOException {
        JsonNode report = MAPPER.readTree(
                run(SCENARIO, "--format", "json", "--for", until).out());
        assertThat(report.at("/measured/to").asLong()).isEqualTo(millis);
    }

    @Test
    void writesATraceAndAPage() throws IOException {
        Path trace = folder.resolve("trace.ndjson");
        Path page = folder.resolve("pages/fleet.html");
        run(SCENARIO, "--trace", trace.toString(), "--report", page.toString(), "--replications", "1");

        List<String> lines = Files.readAllLines(trace);
        assertThat(lines)
                .hasSizeGreaterThan(1000)
                .allSatisfy(
                        line -> assertThat(MAPPER.readTree(line).get("event")).isNotNull());
        assertThat(lines).anyMatch(line -> line.contains("\"event\":\"delivered\""));
        assertThat(Files.readString(page)).contains("Routing simulation: fleet", ">dreamcast link troubled</text>");
    }

    @Test
    void pointsAtWhatIsWrongInAnExpectation() throws IOException {
        Session run = run(SCENARIO.replace("p99(clients=lobby)", "p99(clients=loby)")
                + "  - \"delivred >= 99%\"\n  - p50(channel=alerts) <= 2\n");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(run.err())
                .contains("error[scenario/expect]: there is no clients `loby` in this scenario", ":16:17\n")
                .contains("there is no metric `delivred`", ":17:6\n")
                .contains("2 has no unit", ":18:28\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-p, lobbi, there are no clients `lobbi`",
        "--for, 4s, before the warm-up of 5s is over",
        "--expect, p99(platform=psp) < 1s, there is no platform `psp` in this scenario",
        "--expect, p99 < 1, 1 has no unit",
        "--threads, 0, --threads is 0; it can be 1 to 1024",
        "--replications, 0, --replications is 0",
        "--fail-on, sometimes, --fail-on takes error or never",
        "--format, sarif, there is no format `sarif`"
    })
    void refusesWhatCannotBe(String option, String value, String message) throws IOException {
        Session run = run(SCENARIO, option, value);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhereAManifestBelongs() throws IOException {
        Session run = run("kind: AllocationManifest\nname: x\n");
        assertThat(run.err()).contains("`AllocationManifest` has no messages to route", "flight simulate memory");
    }

    @Test
    void leavesATraceAloneThatItWouldNotWrite() throws IOException {
        Path trace = Files.writeString(folder.resolve("trace.ndjson"), "kept");
        run("kind: Scenario\n", "--trace", trace.toString());
        assertThat(trace).hasContent("kept");
    }

    private Session run(String scenario, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("fleet.yaml"), scenario);
        String[] arguments = new String[3 + options.length];
        arguments[0] = "simulate";
        arguments[1] = "routing";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Session.of(arguments);
    }
}
