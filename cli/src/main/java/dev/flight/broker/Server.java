package dev.flight.broker;

import org.jspecify.annotations.Nullable;

/**
 * Where a broker listens.
 *
 * @param host its name or address; IPv6 without brackets
 * @param tls whether the connection is encrypted, and the server's certificate checked
 * @param login null to connect without one
 * @param trust whose certificates are believed, where there is TLS
 */
public record Server(
        String host, int port, boolean tls, @Nullable Login login, Trust trust) {

    static final int MOST_PORT = 65_535;

    public Server {
        if (host.isEmpty() || port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("no such server: " + host + ":" + port);
        }
    }

    /** One whose certificate, if it has any, is checked as Java does. */
    public Server(String host, int port, boolean tls, @Nullable Login login) {
        this(host, port, tls, login, Trust.JAVA);
    }

    /** {@code host:port}, as messages name it. */
    public String text() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
