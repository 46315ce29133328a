package dev.flight.broker;

import dev.flight.broker.UrlParts.Parameter;
import dev.flight.broker.UrlParts.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a URL apart (RFC 3986: scheme, authority, path, query) and notes what is wrong with each part. */
final class UrlSplitter {

    private static final String LOGIN_FORM = "write redis://:PASSWORD@host or redis://USER:PASSWORD@host";

    private final String written;
    private final UrlMistakes mistakes;
    private final PercentDecoder decoder;

    UrlSplitter(String written, UrlMistakes mistakes) {
        this.written = written;
        this.mistakes = mistakes;
        this.decoder = new PercentDecoder(written, mistakes);
    }

    /** The parts behind a scheme that ends, with its colon, before {@code from}; null when they cannot be told apart. */
    @Nullable
    UrlParts split(Part scheme, int from) {
        int end = endOfAddress(from);
        if (isAmbiguous(from, end)) {
            return null;
        }
        boolean authority = written.startsWith("//", from);
        int start = authority ? from + 2 : from;
        int slash = written.indexOf('/', start);
        int hostEnd = !authority ? start : slash < 0 || slash > end ? end : slash;
        int at = written.lastIndexOf('@', hostEnd - 1);
        boolean login = authority && at >= start;
        int hostStart = login ? at + 1 : start;
        int colon = portColon(hostStart, hostEnd);
        return new UrlParts(
                scheme,
                login ? login(start, at) : null,
                host(hostStart, colon < 0 ? hostEnd : colon),
                colon < 0 ? null : part(colon + 1, hostEnd),
                decoder.decode(Math.min(end, authority ? hostEnd + 1 : hostEnd), end),
                query(end));
    }

    /** The {@code ?}, or the end; a fragment names nothing here. */
    private int endOfAddress(int from) {
        int fragment = written.indexOf('#', from);
        if (fragment >= 0) {
            mistakes.add(fragment, fragment + 1, "# has no meaning here", "in a name or password, write it as %23");
        }
        int question = written.indexOf('?', from);
        return question < 0 ? written.length() : question;
    }

    /**
     * Whether an {@code @} stands where it ends no login. What is before it may be a password with a bare {@code /} or
     * {@code ?}, so nothing more is said of such a URL.
     */
    private boolean isAmbiguous(int from, int end) {
        int at = written.lastIndexOf('@');
        int slash = written.startsWith("//", from) ? written.indexOf('/', from + 2) : from;
        boolean ambiguous = at > end || (slash >= 0 && at > slash);
        if (ambiguous) {
            mistakes.add(
                    from,
                    at + 1,
                    "the @ stands behind a / or ?",
                    "write / as %2F, ? as %3F and @ as %40 in " + "passwords and names");
        }
        return ambiguous;
    }

    private @Nullable Login login(int start, int at) {
        int colon = written.indexOf(':', start);
        if (colon < 0 || colon > at) {
            mistakes.add(start, at, "what stands before the @ has no colon", LOGIN_FORM);
            return null;
        }
        String user = decoder.decode(start, colon).text();
        String password = decoder.decode(colon + 1, at).text();
        if (password.isEmpty()) {
            mistakes.add(colon, at, "the password is empty", "leave out all up to the @ to connect without one");
        }
        return new Login(user.isEmpty() ? null : user, new Secret(password));
    }

    /** The colon before the port; those of an IPv6 address stand in brackets. */
    private int portColon(int start, int end) {
        int bracket = written.lastIndexOf(']', end - 1);
        int colon = written.indexOf(':', Math.max(start, bracket + 1));
        return colon < 0 || colon >= end ? -1 : colon;
    }

    private Part host(int start, int end) {
        boolean brackets = end - start > 2 && written.charAt(start) == '[' && written.charAt(end - 1) == ']';
        return brackets ? new Part(written.substring(start + 1, end - 1), start, end) : decoder.decode(start, end);
    }

    private Part part(int start, int end) {
        return new Part(written.substring(start, end), start, end);
    }

    private List<Parameter> query(int question) {
        List<Parameter> query = new ArrayList<>();
        for (int at = question + 1; at < written.length(); ) {
            int and = written.indexOf('&', at);
            int end = and < 0 ? written.length() : and;
            parameter(at, end, query);
            at = end + 1;
        }
        return query;
    }

    private void parameter(int start, int end, List<Parameter> query) {
        int equals = written.indexOf('=', start);
        if (equals < 0 || equals >= end) {
            mistakes.add(start, end, "a parameter without =", "write NAME=VALUE, and & between parameters");
        } else {
            query.add(new Parameter(decoder.decode(start, equals), decoder.decode(equals + 1, end)));
        }
    }
}
