package dev.flight.broker;

import dev.flight.broker.UrlParts.Part;
import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a URL by its scheme. All that is wrong with one is told at once. */
final class SourceUrlReader {

    private static final List<String> SCHEMES =
            List.of("redis", "rediss", "amqp", "amqps", "ws", "wss", "http", "https", "file", "embedded");
    private static final Part NO_PART = new Part("", 0, 0);

    private final String written;
    private final UrlMistakes mistakes;

    SourceUrlReader(String written) {
        this.written = written;
        this.mistakes = new UrlMistakes(written);
    }

    Checked<SourceUrl> read() {
        SourceUrl url = written.equals("-") ? new SourceUrl.Standard() : byScheme();
        return new Checked<>(mistakes.any() ? null : url, mistakes.all());
    }

    private @Nullable SourceUrl byScheme() {
        int colon = written.indexOf(':');
        Part scheme = colon < 0 ? NO_PART : new Part(written.substring(0, colon).toLowerCase(Locale.ROOT), 0, colon);
        return switch (scheme.text()) {
            case "redis", "rediss" -> split(scheme, this::redis);
            case "amqp", "amqps" -> split(scheme, this::rabbit);
            case "ws", "wss", "http", "https" -> split(scheme, new GatewayReader(mistakes)::read);
            case "embedded" -> split(scheme, this::embedded);
            case "file" -> recorded(written.substring(colon + 1));
            default -> unknown(scheme);
        };
    }

    private @Nullable SourceUrl split(Part scheme, Function<UrlParts, @Nullable SourceUrl> reader) {
        UrlParts parts = new UrlSplitter(written, mistakes).split(scheme, scheme.end() + 1);
        return parts == null ? null : reader.apply(parts);
    }

    private @Nullable SourceUrl unknown(Part scheme) {
        if (scheme.isEmpty()) {
            mistakes.add(
                    0,
                    written.length(),
                    written.isEmpty() ? "the URL is empty" : "the URL has no scheme",
                    "write redis://HOST?channel=NAME, amqp://HOST?queue=NAME, file:NAME, embedded: or - for standard input");
        } else {
            mistakes.add(scheme, scheme.text() + " is no scheme of a source", Suggestion.hint(scheme.text(), SCHEMES));
        }
        return null;
    }

    private @Nullable SourceUrl recorded(String file) {
        // file:///tmp/x and file:/tmp/x are the same file; names are taken as they are, as the shell completes them.
        String name = file.startsWith("///") ? file.substring(2) : file;
        if (name.isEmpty() || name.startsWith("//")) {
            mistakes.add(
                    "file:".length(),
                    written.length(),
                    name.isEmpty() ? "the file has no name" : "a file has no host",
                    "write file:events.ndjson or file:/tmp/events.ndjson.gz");
            return null;
        }
        return new SourceUrl.Recorded(name);
    }

    private @Nullable SourceUrl redis(UrlParts parts) {
        boolean tls = parts.scheme().text().equals("rediss");
        Server server = new ServerReader(mistakes).read(parts, tls, 6379);
        int database = database(parts.path());
        RedisTarget target = new RedisTargetReader(mistakes).read(parts);
        return server == null || target == null ? null : new SourceUrl.Redis(server, database, target);
    }

    private int database(Part path) {
        if (path.isEmpty()) {
            return 0;
        }
        if (!path.text().matches("[0-9]{1,5}")) {
            mistakes.add(
                    path, path.text() + " is no number of a database", "write redis://HOST/0; names go into ?channel=");
            return 0;
        }
        return Integer.parseInt(path.text());
    }

    private @Nullable SourceUrl rabbit(UrlParts parts) {
        boolean tls = parts.scheme().text().equals("amqps");
        Server server = new ServerReader(mistakes).read(parts, tls, tls ? 5671 : 5672);
        UrlQuery query = new UrlQuery(parts.query(), mistakes);
        query.allow(List.of("exchange", "queue", "key", ServerReader.CA));
        String exchange = query.textOf("exchange", "");
        String queue = query.textOf("queue", "");
        if (exchange.isEmpty() && queue.isEmpty()) {
            mistakes.add(
                    parts.path().end(),
                    written.length(),
                    "neither a queue nor an exchange is named",
                    "add ?queue=NAME, ?exchange=NAME, or both to bind one to the other");
            return null;
        }
        String key = query.textOf("key", exchange.isEmpty() ? queue : "#");
        String host = parts.path().isEmpty() ? "/" : parts.path().text();
        return server == null ? null : new SourceUrl.Rabbit(server, host, new Route(exchange, queue, key));
    }

    private @Nullable SourceUrl embedded(UrlParts parts) {
        if (!parts.host().isEmpty() || !parts.path().isEmpty() || parts.port() != null || parts.login() != null) {
            mistakes.add(
                    parts.scheme().end() + 1,
                    parts.path().end(),
                    "an embedded broker has no address: it listens on a free port of this machine",
                    "write embedded: or embedded:?channel=NAME");
        }
        RedisTarget target = new RedisTargetReader(mistakes).readOr(parts, "flight.memory-updates");
        return target == null ? null : new SourceUrl.Embedded(target);
    }
}
