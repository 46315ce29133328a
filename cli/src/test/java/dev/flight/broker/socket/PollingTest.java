package dev.flight.broker.socket;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Incoming;
import dev.flight.broker.Source;
import dev.flight.unit.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting WireMock takes a second. */
@Tag("long")
@Timeout(60)
class PollingTest {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    private static String url() {
        return "http://127.0.0.1:" + SERVER.port() + "/poll?channel=a&wait=1s";
    }

    private static ResponseDefinitionBuilder lines(String... lines) {
        return aResponse().withHeader("Content-Type", "application/x-ndjson").withBody(String.join("\n", lines) + "\n");
    }

    private static void at(String position, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo("/poll"))
                .withQueryParam("after", position.isEmpty() ? absent() : equalTo(position))
                .willReturn(answer));
    }

    /** Once a fault, then what comes after it. */
    private static void at(String position, ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        for (ResponseDefinitionBuilder each : List.of(first, second)) {
            SERVER.stubFor(get(urlPathEqualTo("/poll"))
                    .withQueryParam("after", equalTo(position))
                    .inScenario(position)
                    .whenScenarioStateIs(each.equals(first) ? "Started" : "again")
                    .willSetStateTo("again")
                    .willReturn(each));
        }
    }

    private static List<String> all() throws Exception {
        try (Source source = Gateway.open(url(), 10)) {
            return Gateway.until(source, "2 ");
        }
    }

    @Test
    void goesOnBehindWhatItHas() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines(Gateway.event(1)));
        at("e:1", lines(Gateway.event(1), Gateway.event(2)));

        assertThat(all()).containsExactly("connected 1", "1 {\"n\":1}", "2 {\"n\":2}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE"})
    void goesOnAfterAFault(Fault fault) throws Exception {
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", aResponse().withFault(fault), lines(Gateway.event(2)));

        List<String> all = all();

        assertThat(all).startsWith("connected 1", "1 {\"n\":1}").endsWith("connected 2", "2 {\"n\":2}");
        assertThat(all).noneMatch(each -> each.startsWith("gap"));
    }

    /** The client of Java does so by itself, and cannot be told not to: there is nothing to tell. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void asksAgainWhereNoAnswerBegan(Fault fault) throws Exception {
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", aResponse().withFault(fault), lines(Gateway.event(2)));

        assertThat(all()).containsExactly("connected 1", "1 {\"n\":1}", "2 {\"n\":2}");
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/poll")).withQueryParam("after", equalTo("e:1")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void tellsAFaultThatStays(Fault fault) throws Exception {
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", aResponse().withFault(fault));

        try (Source source = Gateway.open(url(), 10)) {
            assertThat(Gateway.until(source, "gone"))
                    .startsWith("connected 1", "1 {\"n\":1}")
                    .last()
                    .asString()
                    .startsWith("gone: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void doesNotAskWithoutEndWhereNothingIsAnsweredAtOnce(int status) throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines().withStatus(status).withBody(""));

        try (Source source = Gateway.open(url(), 10)) {
            assertThat(source.next(TimeSpan.ofMillis(1_000))).isEqualTo(new Incoming.Connected());
            assertThat(source.next(TimeSpan.ofMillis(1_000))).isNull();
        }
        // One each 100 ms, the first, and one on its way.
        assertThat(SERVER.getAllServeEvents()).hasSizeBetween(3, 12);
    }

    @Test
    void aLineThatIsTooLongIsToldOnce() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines(Gateway.event(1, "x".repeat(17 << 20)), Gateway.event(2)));

        assertThat(all()).containsExactly("connected 1", "gap 1: a message longer than 16 MB", "2 {\"n\":2}");
    }

    @Test
    void aLineThatIsTooLongAndOfNoKnownChannelIsToldOnce() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines("x".repeat(17 << 20), Gateway.event(2)));

        assertThat(all()).containsExactly("connected 1", "gap -1: a message longer than 16 MB", "2 {\"n\":2}");
    }

    @Test
    void takesABodyOfAnySizeInLittleRoom() throws Exception {
        String payload = "x".repeat(1_000);
        String events = LongStream.rangeClosed(2, 20_000)
                .mapToObj(n -> Gateway.event(n, payload) + "\n")
                .collect(Collectors.joining());
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", lines().withBody(events));

        try (Source source = Gateway.open(url(), 10)) {
            assertThat(Gateway.until(source, "20000 "))
                    .hasSize(20_001)
                    .startsWith("connected 1", "1 {\"n\":1}", "2 " + payload)
                    .endsWith("20000 " + payload);
        }
    }

    @Test
    void readsAZippedBody() throws Exception {
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", lines().withHeader("Content-Encoding", "gzip").withBody(zipped(Gateway.event(2) + "\n")));

        assertThat(all()).containsExactly("connected 1", "1 {\"n\":1}", "2 {\"n\":2}");
    }

    @Test
    void aZippedBodyThatIsBrokenIsAskedForAgain() throws Exception {
        byte[] whole = zipped(Gateway.event(2) + "\n");
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at(
                "e:1",
                lines().withHeader("Content-Encoding", "gzip").withBody(Arrays.copyOf(whole, whole.length / 2)),
                lines(Gateway.event(2)));

        assertThat(all()).endsWith("connected 2", "2 {\"n\":2}").noneMatch(each -> each.startsWith("gap"));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsWhichChannelWasNotAnswered() {
        at("", lines(Gateway.subscribed("e", 0)));

        assertThatThrownBy(() -> Gateway.open(url() + "&channel=b", 10))
                .hasMessageEndingWith("no answer to the subscription to b");
    }

    @Test
    void endsWhenTheTokenIsNoLongerTaken() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", aResponse().withStatus(401));

        try (Source source = Gateway.open(url(), 10)) {
            assertThat(Gateway.until(source, "never"))
                    .startsWith("connected 1", "gone: the gateway does not know who we are (401)");
            assertThat(source.isOver()).isTrue();
        }
    }

    @Test
    void saysWhatToDoAboutATokenThatIsNotTaken() {
        at("", aResponse().withStatus(401));

        assertThatThrownBy(() -> Gateway.open(url(), 10))
                .isInstanceOfSatisfying(
                        BrokerFailure.class,
                        failure -> assertThat(failure.hint()).contains("token-file=FILE or FLIGHT_TOKEN"));
    }

    @Test
    void tellsHowManyAreMissing() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines(Gateway.subscribed("e", 1), Gateway.event(2)));

        assertThat(all())
                .containsExactly(
                        "connected 1", "gap 1: a: the gateway's history does not reach back so far", "2 {\"n\":2}");
    }

    @Test
    void aLineThatCannotBeReadIsAGapOfOne() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", lines("{\"channelId\":\"a\",", Gateway.event(2)));

        assertThat(all())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("connected 1"),
                        second -> assertThat(second).startsWith("gap 1: a message that cannot be read"),
                        third -> assertThat(third).isEqualTo("2 {\"n\":2}"));
    }

    @Test
    void givesUpABodyThatStops() throws Exception {
        at("", lines(Gateway.subscribed("e", 0), Gateway.event(1)));
        at("e:1", lines(Gateway.event(2)).withChunkedDribbleDelay(2, 2_000), lines(Gateway.event(2)));

        assertThat(all()).contains("gone: the answer stopped in the middle").endsWith("2 {\"n\":2}");
    }

    @Test
    void waitsAsLongAsItIsAsked() throws Exception {
        at("", lines(Gateway.subscribed("e", 0)));
        at("e:0", aResponse().withStatus(503).withHeader("Retry-After", "1"), lines(Gateway.event(2)));

        long begun = System.nanoTime();

        assertThat(all())
                .contains(
                        "gone: the gateway does not serve at the moment (503)",
                        "gap 1: a: the gateway left out offsets before 2");
        assertThat(System.nanoTime() - begun).isGreaterThan(1_000_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not know who we are",
        "403, does not permit this",
        "404, no gateway at this path",
        "302, is elsewhere",
        "429, asked too often",
        "500, the gateway failed"
    })
    void tellsWhyItIsNotServed(int status, String why) {
        at("", aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:1/"));

        assertThatThrownBy(() -> Gateway.open(url(), 10))
                .isInstanceOf(BrokerFailure.class)
                .hasMessageContaining(why);
    }

    @Test
    void tellsThatAPageIsNoGateway() {
        at("", aResponse().withHeader("Content-Type", "text/html").withBody("<html>"));

        assertThatThrownBy(() -> Gateway.open(url(), 10)).hasMessageContaining("the answer is text/html");
    }

    @Test
    void sendsTheTokenInTheHeaderOnly(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "s3cr3t\n");
        at("", lines(Gateway.subscribed("e", 0)));

        Gateway.open(url() + "&token-file=" + token, 10).close();

        SERVER.verify(getRequestedFor(urlPathEqualTo("/poll")).withHeader("Authorization", equalTo("Bearer s3cr3t")));
        assertThat(SERVER.getAllServeEvents())
                .noneMatch(each -> each.getRequest().getUrl().contains("s3cr3t"));
    }
}
