package dev.flight.broker.socket;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After}: seconds, or a moment (RFC 9110, 10.2.3). An hour at most is obeyed. */
final class RetryAfter {

    private static final long MOST_MILLIS = Duration.ofHours(1).toMillis();

    private RetryAfter() {}

    static long millis(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("0").strip();
        long millis = value.matches("[0-9]{1,9}") ? Long.parseLong(value) * 1_000 : untilMillis(value);
        return Math.max(0, Math.min(millis, MOST_MILLIS));
    }

    private static long untilMillis(String moment) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(moment, DateTimeFormatter.RFC_1123_DATE_TIME);
            return until.toInstant().toEpochMilli() - Instant.now().toEpochMilli();
        } catch (DateTimeException noMoment) {
            return 0;
        }
    }
}
