package dev.flight.broker.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flight.broker.Login;
import dev.flight.broker.RedisTarget;
import dev.flight.broker.RedisTarget.Channel;
import dev.flight.broker.RedisTarget.Channels;
import dev.flight.broker.Server;
import java.net.URLEncoder;

/** The URL that others publish to. Nobody can publish to a pattern: where there is nothing else, they choose a name. */
final class PublicAddress {

    private PublicAddress() {}

    static String of(Server server, RedisTarget target) {
        return "redis://" + login(server) + server.text() + "?" + parameter(target);
    }

    private static String login(Server server) {
        Login login = server.login();
        return login == null ? "" : ":" + encoded(login.password().reveal()) + "@";
    }

    private static String parameter(RedisTarget target) {
        if (target instanceof Channels channels) {
            return "channel=" + encoded(plain(channels));
        }
        return "stream=" + encoded(((RedisTarget.Stream) target).name());
    }

    private static String plain(Channels channels) {
        return channels.channels().stream()
                .filter(each -> !each.isPattern())
                .map(Channel::name)
                .findFirst()
                .orElse("NAME");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
