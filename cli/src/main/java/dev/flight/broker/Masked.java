package dev.flight.broker;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as it may be shown: each stretch that may be a password is {@code ***}, also where the URL is too broken to be
 * read. What stands between {@code //} and the last {@code @} is one, since a password may hold any character by mistake.
 */
final class Masked {

    private static final Set<String> SECRET_PARAMETERS =
            Set.of("password", "pass", "passwd", "pwd", "secret", "token", "auth", "key-password", "apikey", "api-key");

    private static final Pattern PORT = Pattern.compile("(\\[[^]/?]*\\]|[^:/?]*):(?<port>[^/?]*)");

    private final String written;
    /** Start and end of each secret. */
    private final TreeMap<Integer, Integer> secrets = new TreeMap<>();

    Masked(String written) {
        this.written = written;
        maskLogin();
        maskParameters();
    }

    private void maskLogin() {
        int end = written.lastIndexOf('@');
        int start = startOfLogin(end);
        if (start >= 0 && end >= start + 2) {
            int colon = written.indexOf(':', start + 2);
            secrets.put(colon < 0 || colon > end ? start + 2 : colon + 1, end);
        } else if (start >= 0) {
            maskPort(start + 2);
        }
    }

    /** Two characters before what may be a login: before the slashes, or where they were forgotten behind the scheme. */
    private int startOfLogin(int end) {
        int slashes = written.indexOf("//");
        return slashes >= 0 || end < 0 ? slashes : written.indexOf(':') - 1;
    }

    /** What stands for a port and is none may be a password whose {@code @} was forgotten. */
    private void maskPort(int start) {
        Matcher port = PORT.matcher(written).region(start, written.length());
        if (port.lookingAt() && !port.group("port").matches("[0-9]*")) {
            secrets.put(port.start("port"), port.end("port"));
        }
    }

    private void maskParameters() {
        int at = Math.max(written.indexOf('?'), endOfLogin());
        while (at >= 0 && at < written.length()) {
            int end = next(at + 1);
            int equals = written.indexOf('=', at);
            if (equals > 0 && equals < end && isSecret(written.substring(at + 1, equals))) {
                secrets.put(equals + 1, end);
            }
            at = end;
        }
    }

    private int endOfLogin() {
        return secrets.isEmpty() ? -1 : written.indexOf('?', secrets.lastEntry().getValue());
    }

    private int next(int from) {
        int end = written.indexOf('&', from);
        return end < 0 ? written.length() : end;
    }

    private static boolean isSecret(String name) {
        return SECRET_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The whole. */
    String text() {
        return shown(written.length());
    }

    /** The column, from 1, at which the character of an index is shown. */
    int column(int index) {
        String before = shown(index);
        return before.codePointCount(0, before.length()) + 1;
    }

    private String shown(int upTo) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (var secret : secrets.entrySet()) {
            int start = Math.min(secret.getKey(), upTo);
            shown.append(written, Math.min(at, start), start);
            if (upTo > secret.getKey()) {
                shown.append(Secret.MASK);
            }
            at = Math.min(secret.getValue(), upTo);
        }
        return shown.append(written, Math.min(at, upTo), upTo).toString();
    }
}
