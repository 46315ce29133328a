package dev.flight.broker;

import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import dev.flight.broker.RedisTarget.Consumer;
import dev.flight.broker.RedisTarget.From;
import dev.flight.broker.UrlParts.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that say what is read of Redis: channels, or a stream with its consumer group. */
final class RedisTargetReader {

    private static final String GROUP = "flight";

    private final UrlMistakes mistakes;

    RedisTargetReader(UrlMistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Nullable
    RedisTarget read(UrlParts parts) {
        return read(parts, null);
    }

    /** The same, with a channel for a URL that names nothing. */
    @Nullable
    RedisTarget readOr(UrlParts parts, String channel) {
        return read(parts, channel);
    }

    private @Nullable RedisTarget read(UrlParts parts, @Nullable String usualChannel) {
        UrlQuery query = new UrlQuery(parts.query(), mistakes);
        List<String> known = List.of("channel", "stream", "group", "consumer", "from", ServerReader.CA);
        // Where a channel need not be named there is no server to be trusted.
        query.allow(usualChannel == null ? known : known.subList(0, known.size() - 1));
        List<Part> channels = query.all("channel");
        Part stream = query.one("stream").orElse(null);
        if (stream != null) {
            channels.forEach(each -> mistakes.add(
                    each, "a channel beside a stream", "read one of the two; what is to lose nothing is a stream"));
            return new RedisTarget.Stream(stream.text(), consumer(query));
        }
        refuseStreamParameters(query);
        if (channels.isEmpty() && usualChannel == null) {
            mistakes.add(
                    parts.path().end(),
                    parts.path().end(),
                    "neither a channel nor a stream is named",
                    "add ?channel=flight.memory-updates, ?channel=flight.* or ?stream=flight:events");
            return null;
        }
        return new Channels(
                channels.isEmpty() && usualChannel != null
                        ? List.of(new Channel(usualChannel))
                        : channels.stream().map(Part::text).map(Channel::new).toList());
    }

    private void refuseStreamParameters(UrlQuery query) {
        for (String name : List.of("group", "consumer", "from")) {
            query.one(name)
                    .ifPresent(value ->
                            mistakes.add(value, name + " has no meaning for channels", "it goes with ?stream=NAME"));
        }
    }

    private Consumer consumer(UrlQuery query) {
        String name = query.one("consumer").map(Part::text).orElse(null);
        return new Consumer(query.textOf("group", GROUP), name, from(query));
    }

    private From from(UrlQuery query) {
        Part from = query.one("from").orElse(null);
        if (from == null || from.text().equals("new")) {
            return From.NEW;
        }
        if (!from.text().equals("oldest")) {
            mistakes.add(from, from.text() + " is no place in a stream", "write from=new or from=oldest");
        }
        return From.OLDEST;
    }
}
