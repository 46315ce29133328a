package dev.flight.broker;

import dev.flight.diagnostic.Checked;
import dev.flight.unit.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events come from or go to. Nothing that is printed of one shows a password. */
public sealed interface SourceUrl {

    /** In one line for people, without secrets. */
    String text();

    /** Reads {@code -} or a URL, {@code redis://HOST/0?channel=NAME} among others. */
    static Checked<SourceUrl> read(String written) {
        return new SourceUrlReader(written).read();
    }

    /** Standard input, or standard output for what goes out. */
    record Standard() implements SourceUrl {

        @Override
        public String text() {
            return "-";
        }
    }

    /** Recorded events, one JSON text a line; compressed by gzip or not. */
    record Recorded(String file) implements SourceUrl {

        @Override
        public String text() {
            return "file:" + file;
        }
    }

    /** A server of Redis. */
    record Redis(Server server, int database, RedisTarget target) implements SourceUrl {

        @Override
        public String text() {
            return "redis " + server.text() + "/" + database + " " + target.text();
        }
    }

    /** A queue of RabbitMQ. */
    record Rabbit(Server server, String virtualHost, Route route) implements SourceUrl {

        @Override
        public String text() {
            return "rabbitmq " + server.text() + " " + route.text();
        }
    }

    /**
     * A gateway, over a WebSocket or by polling.
     *
     * @param path without the first {@code /}
     * @param tokenFile where the token stands that it is asked with; null for the environment, or none
     * @param heldBack how long it may hold back an answer when nothing is new; polling only
     */
    record Gateway(
            Server server,
            String path,
            boolean polling,
            List<String> channels,
            @Nullable String tokenFile,
            TimeSpan heldBack)
            implements SourceUrl {

        public Gateway {
            channels = List.copyOf(channels);
        }

        @Override
        public String text() {
            return "gateway " + server.text() + "/" + path + " channel " + String.join(", ", channels);
        }
    }

    /** A server of Redis of our own, for as long as the command runs. */
    record Embedded(RedisTarget target) implements SourceUrl {

        @Override
        public String text() {
            return "embedded " + target.text();
        }
    }
}
