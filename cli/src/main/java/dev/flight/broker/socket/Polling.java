package dev.flight.broker.socket;

import dev.flight.broker.Lines;
import dev.flight.unit.TimeSpan;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Reads by polling: each answer brings what is new as one message a line. */
final class Polling implements Attempt {

    private static final int LONGEST = 16 << 20;

    private final Endpoint endpoint;
    private final Offsets offsets;
    private final Intake intake;
    private final TimeSpan wait;
    private final Patience patience;
    private final HttpClient client;

    Polling(Endpoint endpoint, Offsets offsets, Intake intake, TimeSpan wait, Patience patience) {
        this.endpoint = endpoint;
        this.offsets = offsets;
        this.intake = intake;
        this.wait = wait;
        this.patience = patience;
        this.client = endpoint.client(patience);
    }

    @Override
    public void read(Connecting connected) throws InterruptedException, Refused {
        long begunNanos = System.nanoTime();
        HttpRequest request = request();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (Watched body = new Watched(response.body(), patience.silence())) {
                accept(response, body, connected);
            }
        } catch (IOException failure) {
            throw endpoint.broken(failure);
        }
        boolean broughtNothing = poll().equals(request.uri());
        if (broughtNothing) {
            pauseUntil(begunNanos + patience.empty().toNanos());
        }
    }

    /** Not every gateway waits, and one that answers at once with nothing would be asked without end. */
    private static void pauseUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }

    private URI poll() {
        return Requests.poll(endpoint.address(), offsets, wait);
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(poll())
                .header("Accept", "application/x-ndjson")
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofNanos(wait.nanos()).plus(patience.silence()));
        endpoint.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private void accept(HttpResponse<InputStream> response, InputStream body, Connecting connected)
            throws IOException, InterruptedException, Refused {
        if (response.statusCode() == 200) {
            checkType(response);
            connectWhenAnswered(connected);
            takeAll(isZipped(response) ? new GZIPInputStream(body) : body, connected);
        } else if (response.statusCode() != 204) {
            throw Refusals.status(response.statusCode(), RetryAfter.millis(response.headers()));
        }
        connectWhenAnswered(connected);
        if (!offsets.areKnown()) {
            throw Refused.unanswered(offsets.unknown());
        }
    }

    private void connectWhenAnswered(Connecting connected) throws InterruptedException {
        if (offsets.areKnown()) {
            connected.run();
        }
    }

    private static void checkType(HttpResponse<?> response) throws Refused {
        String type = response.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/x-ndjson")) {
            throw Refused.forNow("the answer is " + type + " and not application/x-ndjson: no gateway answers here", 0);
        }
        boolean ends = response.headers().firstValue("Content-Length").isPresent()
                || response.headers().firstValue("Transfer-Encoding").isPresent();
        if (!ends) {
            throw Refused.forNow("the answer does not tell where it ends", 0);
        }
    }

    private static boolean isZipped(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    }

    private void takeAll(InputStream body, Connecting connected) throws IOException, InterruptedException, Refused {
        Lines lines = new Lines(body, LONGEST);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (lines.wasTooLong()) {
                intake.lost(lines.head(), "a message longer than " + (LONGEST >> 20) + " MB");
            } else if (line.length > 0) {
                intake.take(line);
                connectWhenAnswered(connected);
            }
        }
    }

    @Override
    public void close() {
        // The reader is interrupted, and with it what it waits for.
    }
}
