package dev.flight.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import dev.flight.broker.RedisTarget.Consumer;
import dev.flight.broker.RedisTarget.From;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlTest {

    private static final Consumer USUAL = new Consumer("flight", null, From.NEW);

    private static Server server(String host, int port) {
        return new Server(host, port, false, null);
    }

    private static Channels channels(String... names) {
        return new Channels(Stream.of(names).map(Channel::new).toList());
    }

    static Stream<Arguments> read() {
        Login both = new Login("ann", new Secret("s3cr3t"));
        Login password = new Login(null, new Secret("a/b@c?d"));
        return Stream.of(
                Arguments.of("-", new SourceUrl.Standard()),
                Arguments.of("file:events.ndjson", new SourceUrl.Recorded("events.ndjson")),
                Arguments.of("file:///tmp/a b%.gz", new SourceUrl.Recorded("/tmp/a b%.gz")),
                Arguments.of("redis://h?channel=a", new SourceUrl.Redis(server("h", 6379), 0, channels("a"))),
                Arguments.of(
                        "REDIS://h:7000/3?channel=a&channel=b.*",
                        new SourceUrl.Redis(server("h", 7000), 3, channels("a", "b.*"))),
                Arguments.of(
                        "rediss://ann:s3cr3t@[::1]:7000/?channel=%C3%BC%26",
                        new SourceUrl.Redis(new Server("::1", 7000, true, both), 0, channels("\u00fc&"))),
                Arguments.of(
                        "redis://:a%2Fb%40c%3Fd@h?channel=a",
                        new SourceUrl.Redis(new Server("h", 6379, false, password), 0, channels("a"))),
                Arguments.of(
                        "redis://h?stream=flight:events",
                        new SourceUrl.Redis(server("h", 6379), 0, new RedisTarget.Stream("flight:events", USUAL))),
                Arguments.of(
                        "redis://h?stream=s&group=g&consumer=c&from=oldest",
                        new SourceUrl.Redis(
                                server("h", 6379),
                                0,
                                new RedisTarget.Stream("s", new Consumer("g", "c", From.OLDEST)))),
                Arguments.of("amqp://h?queue=q", new SourceUrl.Rabbit(server("h", 5672), "/", new Route("", "q", "q"))),
                Arguments.of(
                        "amqps://ann:s3cr3t@h/v%2Fw?exchange=e&key=a.*",
                        new SourceUrl.Rabbit(new Server("h", 5671, true, both), "v/w", new Route("e", "", "a.*"))),
                Arguments.of(
                        "amqps://h?queue=q&ca=/etc/ca.pem",
                        new SourceUrl.Rabbit(
                                new Server("h", 5671, true, null, new Trust("/etc/ca.pem")),
                                "/",
                                new Route("", "q", "q"))),
                Arguments.of(
                        "wss://h/live?channel=a&channel=b&token-file=t",
                        new SourceUrl.Gateway(
                                new Server("h", 443, true, null),
                                "live",
                                false,
                                List.of("a", "b"),
                                "t",
                                TimeSpan.ofMillis(30_000))),
                Arguments.of(
                        "http://h:8080/x/poll?channel=a&wait=5s",
                        new SourceUrl.Gateway(
                                server("h", 8080), "x/poll", true, List.of("a"), null, TimeSpan.ofMillis(5_000))),
                Arguments.of(
                        "https://h/poll?channel=a&ca=/etc/ca.pem",
                        new SourceUrl.Gateway(
                                new Server("h", 443, true, null, new Trust("/etc/ca.pem")),
                                "poll",
                                true,
                                List.of("a"),
                                null,
                                TimeSpan.ofMillis(30_000))),
                Arguments.of("embedded:", new SourceUrl.Embedded(channels("flight.memory-updates"))),
                Arguments.of("embedded:?stream=s", new SourceUrl.Embedded(new RedisTarget.Stream("s", USUAL))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void readsAUrl(String written, SourceUrl expected) {
        Checked<SourceUrl> read = SourceUrl.read(written);

        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ 1 ~ the URL is empty",
                "events.ndjson ~ 1 ~ the URL has no scheme",
                "reddis://h?channel=a ~ 1 ~ reddis is no scheme of a source",
                "ftp://h ~ 1 ~ ftp is no scheme of a source",
                "http://h?channel=a ~ 9 ~ the path does not end in poll",
                "ws://h/x ~ 9 ~ no channel is named",
                "ws://h?channel=a* ~ 16 ~ a gateway knows no patterns",
                "ws://h?channel=a&wait=3s ~ 23 ~ wait has no meaning for a WebSocket",
                "http://h/poll?channel=a&wait=3 ~ 30 ~ 3 has no unit",
                "http://h/poll?channel=a&wait=1h ~ 30 ~ 1h is longer than connections are held open",
                "ws://a:b@h?channel=a ~ 6 ~ a gateway takes no password",
                "redis://h ~ 10 ~ neither a channel nor a stream is named",
                "redis://?channel=a ~ 9 ~ the host is missing",
                "redis:h?channel=a ~ 7 ~ the host is missing",
                "redis://h:0?channel=a ~ 11 ~ the port is no number from 1 to 65535",
                "redis://h:65536?channel=a ~ 11 ~ the port is no number from 1 to 65535",
                "redis://h/x?channel=a ~ 11 ~ x is no number of a database",
                "redis://h?chanel=a&channel=b ~ 11 ~ chanel is no parameter here",
                "redis://h?channel= ~ 19 ~ channel is empty",
                "redis://h?channel ~ 11 ~ a parameter without =",
                "redis://h?channel=%zz ~ 19 ~ % without two hexadecimal digits",
                "redis://h?channel=%FF ~ 19 ~ what the percent signs stand for is no UTF-8",
                "redis://h?channel=a&stream=s ~ 19 ~ a channel beside a stream",
                "redis://h?channel=a&group=g ~ 27 ~ group has no meaning for channels",
                "redis://h?stream=s&stream=t ~ 27 ~ stream stands here twice",
                "redis://h?stream=s&from=old ~ 25 ~ old is no place in a stream",
                "redis://h?channel=a#b ~ 20 ~ # has no meaning here",
                "amqp://h?queue=q&ca=f ~ 21 ~ ca without TLS: nobody shows a certificate",
                "ws://h?channel=a&ca=f ~ 21 ~ ca without TLS: nobody shows a certificate",
                "embedded:?ca=f ~ 11 ~ ca is no parameter here",
                "amqp://h/v ~ 11 ~ neither a queue nor an exchange is named",
                "embedded://h ~ 10 ~ an embedded broker has no address: it listens on a free port of this machine",
                "file: ~ 6 ~ the file has no name",
                "file://host/x ~ 6 ~ a file has no host",
            })
    void refusesAndPlaces(String written, int column, String message) {
        Checked<SourceUrl> read = SourceUrl.read(written);

        assertThat(read.value()).isNull();
        Diagnostic first = read.findings().stream()
                .filter(each -> each.message().equals(message))
                .findFirst()
                .orElseThrow();
        assertThat(first.at().start().column()).isEqualTo(column);
        assertThat(first.hint()).isNotBlank();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(SourceUrl.read("redis://h:x/y?chanel=a").findings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the port is no number from 1 to 65535",
                        "y is no number of a database",
                        "neither a channel nor a stream is named",
                        "chanel is no parameter here");
    }

    @Test
    void placesWhatStandsBehindAPasswordInTheMaskedUrl() {
        Diagnostic mistake = SourceUrl.read("redis://ann:a-long-password@h/x?channel=a")
                .findings()
                .get(0);

        assertThat(mistake.at().excerpt()).isEqualTo("redis://ann:***@h/x?channel=a");
        assertThat(mistake.at().start().column()).isEqualTo("redis://ann:***@h/x".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:hunter2@h",
                "redis://:hunter2@h:x/y?channel=",
                "redis://hunter2@h?channel=a",
                "redis://:hunter2",
                "redis://ann:hunter2",
                "redis://ann:hunter2?channel=a",
                "redis://:x/hunter2@h?channel=a",
                "redis://:x?hunter2@h?channel=a",
                "redis://:x?a=hunter2@h?channel=a",
                "redis://:x#hunter2@h?channel=a",
                "redis://:%hunter2@h?channel=a",
                "redis://:x@hunter2@h",
                "redis://h?password=hunter2",
                "redis://h?channel=a&TOKEN=hunter2",
                "mysql://ann:hunter2@h",
                "amqp://ann:hunter2@h",
                "embedded://ann:hunter2@h",
                "embedded:ann:hunter2@h",
            })
    void noMessageShowsAPassword(String written) {
        Checked<SourceUrl> read = SourceUrl.read(written);

        assertThat(read.findings()).isNotEmpty();
        assertThat(read.toString()).doesNotContain("hunter2");
    }

    @Test
    void whatIsReadShowsNoPassword() {
        SourceUrl url = Objects.requireNonNull(
                SourceUrl.read("redis://ann:hunter2@h?channel=a").value());

        assertThat(url + " " + url.text()).doesNotContain("hunter2").contains("h:6379");
    }

    @Test
    void takesAnyTextAndAlwaysSaysWhy() {
        Random random = new Random(6);
        List<String> pieces = List.of(
                "redis",
                "amqps",
                "file",
                "embedded",
                ":",
                "//",
                "@",
                "/",
                "?",
                "&",
                "=",
                "#",
                "%",
                "%C3",
                "[",
                "]",
                "channel",
                "stream",
                "a",
                "\ud83d\ude00",
                "\ud83d",
                " ",
                "6379",
                "*");
        for (int round = 0; round < 20_000; round++) {
            String written = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            Checked<SourceUrl> read = SourceUrl.read(written);

            assertThat(read.value() == null).as(written).isEqualTo(read.hasErrors());
        }
    }
}
