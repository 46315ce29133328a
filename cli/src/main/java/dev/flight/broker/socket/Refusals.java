package dev.flight.broker.socket;

/** What status codes of HTTP and close codes of WebSocket (RFC 6455, 7.4) mean, in words. */
final class Refusals {

    private static final String TOKEN =
            "check the token (token-file=FILE or FLIGHT_TOKEN), that it has not expired, and what it permits";

    private static final String ADDRESS = "check host, port and path";

    private Refusals() {}

    static Refused status(int status, long retryAfterMillis) {
        return switch (status) {
            case 401 -> Refused.forGood("the gateway does not know who we are (401)", TOKEN);
            case 403 -> Refused.forGood("the gateway does not permit this (403)", TOKEN);
            case 404 -> Refused.forGood("there is no gateway at this path (404)", ADDRESS);
            case 429 -> Refused.forNow("the gateway is asked too often (429)", retryAfterMillis);
            case 503 -> Refused.forNow("the gateway does not serve at the moment (503)", retryAfterMillis);
            default -> other(status, retryAfterMillis);
        };
    }

    private static Refused other(int status, long retryAfterMillis) {
        if (status >= 500) {
            return Refused.forNow("the gateway failed (" + status + ")", retryAfterMillis);
        }
        if (status >= 300 && status < 400) {
            String hint = "name the address it points to: a token is not carried on to another by itself";
            return Refused.forGood("the gateway is elsewhere (" + status + ")", hint);
        }
        return Refused.forGood("what answers is no gateway (status " + status + ")", ADDRESS);
    }

    /** The reason is the gateway's own; whoever shows it makes it safe. */
    static Refused closed(int code, String reason) {
        String words = "closed by the gateway: " + meaning(code) + " (" + code + ")"
                + (reason.isEmpty() ? "" : ", it says: " + reason);
        boolean refuses = code == 1008 || (code >= 4400 && code < 4500 && code != 4429);
        return refuses ? Refused.forGood(words, TOKEN) : Refused.forNow(words, 0);
    }

    private static String meaning(int code) {
        return switch (code) {
            case 1000 -> "it is done";
            case 1001 -> "it goes away";
            case 1002 -> "we broke the protocol";
            case 1003 -> "it takes no such data";
            case 1005 -> "no reason given";
            case 1006 -> "the connection broke off";
            case 1007 -> "text that is no UTF-8";
            case 1008 -> "against its policy";
            case 1009 -> "a message too big";
            case 1011 -> "it failed";
            case 1012 -> "it starts again";
            case 1013 -> "it has too much to do, try again later";
            default -> code >= 4000 ? "a reason of its own" : "an unknown reason";
        };
    }
}
