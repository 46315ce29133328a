package dev.flight.broker.socket;

import dev.flight.broker.Causes;
import dev.flight.broker.Server;
import dev.flight.broker.TlsFailures;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;

/** Why a connection failed, in words. */
final class Reasons {

    private Reasons() {}

    static Refused of(Server server, Throwable failure) {
        return TlsFailures.of(server, failure)
                .map(told -> Refused.forNow(told.why(), told.hint()))
                .orElseGet(() -> Refused.forNow(words(failure), 0));
    }

    private static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "no host of that name";
            }
            if (cause instanceof CharacterCodingException) {
                return "the gateway sent text that is no UTF-8";
            }
            if (cause instanceof HttpTimeoutException) {
                return "no answer in time";
            }
        }
        return failure instanceof ConnectException
                ? "nobody listens there"
                : Causes.message(failure).orElse("the connection broke off");
    }
}
