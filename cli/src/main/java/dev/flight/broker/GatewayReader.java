package dev.flight.broker;

import dev.flight.broker.UrlParts.Part;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a gateway: {@code ws} and {@code wss} for a WebSocket, {@code http} and {@code https} for polling. */
final class GatewayReader {

    private static final TimeSpan USUAL_WAIT = TimeSpan.ofMillis(30_000);
    private static final TimeSpan LONGEST_WAIT = TimeSpan.ofMillis(300_000);

    private final UrlMistakes mistakes;

    GatewayReader(UrlMistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Nullable
    SourceUrl read(UrlParts parts) {
        String scheme = parts.scheme().text();
        boolean polling = scheme.startsWith("http");
        boolean tls = scheme.endsWith("s") && !scheme.equals("ws");
        Server server = new ServerReader(mistakes).read(parts, tls, tls ? 443 : 80);
        UrlQuery query = new UrlQuery(parts.query(), mistakes);
        query.allow(List.of("channel", "token-file", "wait", ServerReader.CA));
        refuseLogin(parts);
        checkPath(parts.path(), polling);
        List<String> channels = channels(query, parts);
        String token = query.one("token-file").map(Part::text).orElse(null);
        TimeSpan wait = wait(query, polling);
        String path = parts.path().text();
        return server == null ? null : new SourceUrl.Gateway(server, path, polling, channels, token, wait);
    }

    private void refuseLogin(UrlParts parts) {
        if (parts.login() != null) {
            int start = parts.scheme().end() + 3;
            String hint = "put a token into a file, token-file=FILE, or into the environment: FLIGHT_TOKEN";
            mistakes.add(start, parts.host().start() - 1, "a gateway takes no password", hint);
        }
    }

    private void checkPath(Part path, boolean polling) {
        if (polling && !path.text().equals("poll") && !path.text().endsWith("/poll")) {
            mistakes.add(path, "the path does not end in poll", "write http://HOST/poll?channel=NAME");
        }
    }

    private List<String> channels(UrlQuery query, UrlParts parts) {
        List<Part> channels = query.all("channel");
        if (channels.isEmpty()) {
            int end = parts.path().end();
            mistakes.add(end, end, "no channel is named", "add ?channel=flight.memory-updates");
        }
        channels.stream()
                .filter(each -> each.text().contains("*"))
                .forEach(each -> mistakes.add(
                        each, "a gateway knows no patterns", "write channel=NAME&channel=NAME for each channel"));
        return channels.stream().map(Part::text).distinct().toList();
    }

    private TimeSpan wait(UrlQuery query, boolean polling) {
        Optional<Part> written = query.one("wait");
        if (written.isEmpty()) {
            return USUAL_WAIT;
        }
        Part wait = written.get();
        if (!polling) {
            mistakes.add(wait, "wait has no meaning for a WebSocket", "it goes with http://HOST/poll");
            return USUAL_WAIT;
        }
        Parsed<TimeSpan> read = TimeSpan.parse(wait.text());
        if (read instanceof Parsed.Bad<TimeSpan> bad) {
            mistakes.add(wait, bad.problem(), bad.hint());
            return USUAL_WAIT;
        }
        TimeSpan span = read.orThrow();
        if (span.compareTo(LONGEST_WAIT) > 0) {
            String problem = wait.text() + " is longer than connections are held open";
            mistakes.add(wait, problem, "write " + LONGEST_WAIT.format() + " at most");
        }
        return span;
    }
}
