package dev.flight.broker;

import org.jspecify.annotations.Nullable;

/**
 * Where a broker listens.
 *
 * @param host its name or address; IPv6 without brackets
 * @param tls whether the connection is encrypted, and the server's certificate checked
 * @param login null to connect without one
 */
public record Server(
        String host, int port, boolean tls, @Nullable Login login) {

    static final int MOST_PORT = 65_535;

    public Server {
        if (host.isEmpty() || port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("no such server: " + host + ":" + port);
        }
    }

    /** {@code host:port}, as messages name it. */
    public String text() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
