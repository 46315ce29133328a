package dev.flight.broker;

import dev.flight.broker.UrlParts.Part;
import org.jspecify.annotations.Nullable;

/** Reads host, port and login. */
final class ServerReader {

    /** The parameter that names a file of certificates. Readers of schemes with a server allow it. */
    static final String CA = "ca";

    private final UrlMistakes mistakes;

    ServerReader(UrlMistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Nullable
    Server read(UrlParts parts, boolean tls, int usualPort) {
        Part host = parts.host();
        if (host.isEmpty()) {
            String scheme = parts.scheme().text();
            mistakes.add(host, "the host is missing", "write " + scheme + "://HOST or " + scheme + "://HOST:PORT");
        } else if (host.text().chars().anyMatch(c -> c <= ' ' || c == '/' || c == 127)) {
            mistakes.add(host, "a host has no spaces or slashes", "write its name or address, IPv6 in brackets: [::1]");
        }
        int port = port(parts.port(), usualPort);
        Trust trust = trust(parts, tls);
        return host.isEmpty() ? null : new Server(host.text(), port, tls, parts.login(), trust);
    }

    private Trust trust(UrlParts parts, boolean tls) {
        Part file = new UrlQuery(parts.query(), mistakes).one(CA).orElse(null);
        if (file != null && !tls) {
            String scheme = parts.scheme().text();
            mistakes.add(file, "ca without TLS: nobody shows a certificate", "write " + scheme + "s:// to encrypt");
        }
        return file == null ? Trust.JAVA : new Trust(file.text());
    }

    private int port(@Nullable Part port, int usual) {
        if (port == null) {
            return usual;
        }
        int number = port.text().matches("[0-9]{1,5}") ? Integer.parseInt(port.text()) : 0;
        if (number < 1 || number > Server.MOST_PORT) {
            // Not quoted: behind a colon may stand a password whose @ was forgotten.
            mistakes.add(port, "the port is no number from 1 to " + Server.MOST_PORT, "the usual one is " + usual);
            return usual;
        }
        return number;
    }
}
