package dev.flight.broker.socket;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why a connection failed, in words. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "no host of that name";
            }
            if (cause instanceof HttpTimeoutException) {
                return "no answer in time";
            }
            if (cause instanceof SSLException) {
                return "no trusted encryption: " + cause.getMessage();
            }
        }
        return failure instanceof ConnectException ? "nobody listens there" : innermost(failure);
    }

    private static String innermost(Throwable failure) {
        Throwable inner = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            inner = cause;
        }
        String message = inner.getMessage();
        return message == null || message.isBlank() ? "the connection broke off" : message;
    }
}
