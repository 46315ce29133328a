package dev.flight.broker.rabbit;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.MalformedFrameException;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.MissedHeartbeatException;
import com.rabbitmq.client.ProtocolVersionMismatchException;
import com.rabbitmq.client.ShutdownSignalException;
import dev.flight.broker.BrokerFailure;
import dev.flight.broker.Causes;
import dev.flight.broker.SourceUrl;
import dev.flight.broker.TlsFailures;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What RabbitMQ or the way to it has against us, in words. */
final class RabbitFailures {

    private RabbitFailures() {}

    /** What is wrong, and what to do about it. */
    private record Told(String why, String hint) {}

    static BrokerFailure of(SourceUrl.Rabbit url, Throwable failure) {
        Told told = told(url, failure);
        return of(url, told.why, told.hint, failure);
    }

    static BrokerFailure of(SourceUrl.Rabbit url, String why, String hint, @Nullable Throwable failure) {
        return new BrokerFailure("rabbitmq " + url.server().text() + ": " + why, hint, failure);
    }

    /** Why a connection ended. */
    static String reason(SourceUrl.Rabbit url, Throwable failure) {
        return told(url, failure).why;
    }

    private static Told told(SourceUrl.Rabbit url, Throwable failure) {
        Told tls = TlsFailures.of(url.server(), failure)
                .map(each -> new Told(each.why(), each.hint()))
                .orElse(null);
        if (tls != null) {
            return tls;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Told told = each instanceof ShutdownSignalException signal && signal.getReason() != null
                    ? closed(url, signal.getReason())
                    : known(url, each);
            if (told != null) {
                return told;
            }
        }
        return new Told(Causes.reason(failure), "check host and port, and that the server runs: rabbitmqctl status");
    }

    private static @Nullable Told known(SourceUrl.Rabbit url, Throwable failure) {
        if (failure instanceof AuthenticationFailureException) {
            return new Told(
                    "it refuses user " + RabbitLink.user(url.server().login()) + " with this password",
                    "write amqp://USER:PASSWORD@HOST; user guest may log in only on the server's own machine");
        }
        if (failure instanceof ConnectException) {
            return new Told("nothing listens there", "check host and port, and that the server runs");
        }
        if (failure instanceof UnknownHostException) {
            return new Told("no such host", "check the name of the host");
        }
        if (failure instanceof MissedHeartbeatException) {
            return new Told("no sign of life: the server hangs or the network is gone", "see its log and its load");
        }
        if (failure instanceof SocketTimeoutException || failure instanceof TimeoutException) {
            String seconds = RabbitLink.PATIENCE.toSeconds() + "s";
            return new Told("no answer within " + seconds, "check host and port, and whether the server hangs");
        }
        return noRabbit(url, failure);
    }

    private static @Nullable Told noRabbit(SourceUrl.Rabbit url, Throwable failure) {
        if (failure instanceof MalformedFrameException || failure instanceof ProtocolVersionMismatchException) {
            return new Told("what answers there does not speak AMQP 0-9-1", "check host and port");
        }
        if (failure instanceof EOFException) {
            String hint = url.server().tls()
                    ? "see the server's log; without TLS the scheme is amqp://"
                    : "see the server's log; where it wants TLS the scheme is amqps://";
            return new Told("the server closed the connection", hint);
        }
        return null;
    }

    private static @Nullable Told closed(SourceUrl.Rabbit url, Method reason) {
        if (reason instanceof AMQP.Connection.Close close) {
            return refused(url, close.getReplyCode(), close.getReplyText());
        }
        return reason instanceof AMQP.Channel.Close close
                ? refused(url, close.getReplyCode(), close.getReplyText())
                : null;
    }

    /** By the codes of AMQP 0-9-1; the text is the server's own and names what it is about. */
    private static Told refused(SourceUrl.Rabbit url, int code, String text) {
        return switch (code) {
            case AMQP.NOT_ALLOWED -> notAllowed(url, text);
            case AMQP.NOT_FOUND -> new Told(text, "check the names behind exchange= and queue=");
            case AMQP.ACCESS_REFUSED ->
                new Told(text, "what the user may do: rabbitmqctl list_user_permissions USER; a name may be taken");
            case AMQP.RESOURCE_LOCKED ->
                new Told(text, "the queue belongs to another connection alone: read another, or end that connection");
            case AMQP.PRECONDITION_FAILED ->
                new Told(
                        "what is there differs from what is asked for: " + text,
                        "make the queue or exchange by hand as it is to be, and name it; or delete it");
            default -> new Told(text, "see the server's log");
        };
    }

    private static Told notAllowed(SourceUrl.Rabbit url, String text) {
        if (text.contains("vhost") && text.contains("not found")) {
            return new Told(
                    "there is no virtual host " + url.virtualHost(),
                    "write amqp://HOST/VHOST, a / in it as %2F; rabbitmqctl list_vhosts");
        }
        return new Told(text, "what the user may do: rabbitmqctl list_permissions -p VHOST");
    }
}
