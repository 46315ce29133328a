package dev.flight.broker.socket;

import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Secret;
import dev.flight.broker.Server;
import dev.flight.broker.SourceUrl;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a gateway is and what opens it. The token goes into the header {@code Authorization}, never into the address.
 *
 * @param tls whose certificates are believed; null where nothing is encrypted
 */
record Endpoint(
        Server server,
        URI address,
        Optional<Secret> token,
        @Nullable SSLContext tls) {

    private static final String HINT = "write token-file=FILE with the token as its only line";

    static Endpoint of(SourceUrl.Gateway url) throws BrokerFailure {
        SSLContext tls = url.server().tls() ? url.server().trust().context() : null;
        return new Endpoint(url.server(), address(url), token(url.tokenFile()), tls);
    }

    private static URI address(SourceUrl.Gateway url) throws BrokerFailure {
        String scheme = (url.polling() ? "http" : "ws") + (url.server().tls() ? "s" : "");
        try {
            return new URI(scheme + "://" + url.server().text()
                            + new URI(null, null, "/" + url.path(), null).toASCIIString())
                    .parseServerAuthority();
        } catch (URISyntaxException notAName) {
            String why = url.server().text() + " is no name of a host";
            throw new BrokerFailure(why, "hosts have letters, digits, - and . in their names", notAName);
        }
    }

    private static Optional<Secret> token(@Nullable String file) throws BrokerFailure {
        String written = file == null ? System.getenv("FLIGHT_TOKEN") : read(file);
        if (written == null || (file == null && written.isBlank())) {
            return Optional.empty();
        }
        String token = written.strip();
        if (!token.matches("[!-~]+")) {
            String of = file == null ? "FLIGHT_TOKEN" : file;
            throw new BrokerFailure("the token of " + of + " is empty or has other than visible ASCII", HINT, null);
        }
        return Optional.of(new Secret(token));
    }

    private static String read(String file) throws BrokerFailure {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | IllegalArgumentException failure) {
            throw new BrokerFailure("the token file " + file + " cannot be read", HINT, failure);
        }
    }

    HttpClient client(Patience patience) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect());
        return tls == null ? client.build() : client.sslContext(tls).build();
    }

    /** A failure of the connection, in words. */
    Refused broken(@Nullable Throwable failure) {
        return failure == null ? Refused.forNow("the connection broke off", 0) : Reasons.of(server, failure);
    }

    Optional<String> authorization() {
        return token.map(secret -> "Bearer " + secret.reveal());
    }
}
