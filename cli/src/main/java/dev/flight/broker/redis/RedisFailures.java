package dev.flight.broker.redis;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Causes;
import dev.flight.broker.Server;
import dev.flight.broker.TlsFailures;
import io.lettuce.core.RedisException;
import java.util.Optional;

/** What Redis or the way to it has against us, in words. */
final class RedisFailures {

    private RedisFailures() {}

    static BrokerFailure of(Server server, RedisException failure) {
        Optional<TlsFailures.Told> tls = TlsFailures.of(server, failure);
        if (tls.isPresent()) {
            return new BrokerFailure(
                    "redis " + server.text() + ": " + tls.get().why(), tls.get().hint(), failure);
        }
        String why = Causes.reason(failure);
        return new BrokerFailure("redis " + server.text() + ": " + why, hint(why), failure);
    }

    private static String hint(String why) {
        if (why.startsWith("NOAUTH")) {
            return "the server wants a password: redis://:PASSWORD@HOST or redis://USER:PASSWORD@HOST";
        }
        if (why.startsWith("WRONGPASS") || why.startsWith("NOPERM")) {
            return "check user and password, and what the user may do (ACL LIST)";
        }
        if (why.contains("certificate") || why.contains("SSL") || why.contains("TLS")) {
            return "rediss:// needs a server that speaks TLS, with a certificate that this machine trusts";
        }
        return "check host and port, and that the server runs: redis-cli -h HOST -p PORT ping";
    }
}
