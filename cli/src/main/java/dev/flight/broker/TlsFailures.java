package dev.flight.broker;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why no encrypted connection comes about, in words. */
public final class TlsFailures {

    private TlsFailures() {}

    /** What is wrong, and what to do about it. */
    public record Told(String why, String hint) {}

    /** Empty where something else than TLS failed. The innermost reason that is known is the one that is told. */
    public static Optional<Told> of(Server server, Throwable failure) {
        Told told = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            told = known(server, each).orElse(told);
        }
        return Optional.ofNullable(told);
    }

    private static Optional<Told> known(Server server, Throwable failure) {
        if (failure instanceof CertPathBuilderException) {
            return Optional.of(unknownIssuer(server));
        }
        if (failure instanceof CertificateExpiredException) {
            return Optional.of(
                    new Told("the server's certificate has expired", "have it renewed: " + failure.getMessage()));
        }
        if (failure instanceof CertificateNotYetValidException) {
            return Optional.of(
                    new Told("the server's certificate is not valid yet", "check the clock of this machine"));
        }
        if (failure instanceof CertificateException && isAboutNames(failure)) {
            return Optional.of(new Told(
                    "the server's certificate is not for " + server.host(),
                    "use a host name that it has, or have it made for this one: " + failure.getMessage()));
        }
        // Redis without TLS reads on until the line ends, which a handshake never does.
        if (server.tls() && String.valueOf(failure.getMessage()).startsWith("Connection initialization timed out")) {
            String why = "no answer to TLS: the server hangs, or does not speak TLS on this port";
            return Optional.of(new Told(why, "check the port, or leave the s off the scheme"));
        }
        return ofTls(failure);
    }

    private static Told unknownIssuer(Server server) {
        String file = server.trust().file();
        return file == null
                ? new Told(
                        "nobody whom this machine trusts signed the server's certificate",
                        "give the certificate of who signed it, or the server's own, in PEM: ca=FILE")
                : new Told(
                        "nobody in " + file + " signed the server's certificate",
                        "ca= is to name the certificate of who signed it, or the server's own");
    }

    private static boolean isAboutNames(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("No subject alternative") || message.startsWith("No name matching");
    }

    private static Optional<Told> ofTls(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        // The first of the JDK, in two spellings, the second of Netty.
        if (message.contains("nrecognized SSL message") || message.startsWith("not an SSL/TLS record")) {
            return Optional.of(new Told(
                    "the server does not speak TLS on this port", "check the port, or leave the s off the scheme"));
        }
        if (failure instanceof SSLException) {
            return Optional.of(new Told("no agreement on TLS: " + message, "see the server's log"));
        }
        return Optional.empty();
    }
}
