package dev.flight.broker.socket;

import java.util.List;

/** The gateway does not serve us, or speaks something else. */
final class Refused extends Exception {

    private final boolean isFinal;
    private final String hint;
    private final long retryAfterMillis;

    private Refused(String why, String hint, boolean isFinal, long retryAfterMillis) {
        super(why);
        this.hint = hint;
        this.isFinal = isFinal;
        this.retryAfterMillis = retryAfterMillis;
    }

    /** Asking again would bring the same answer. */
    static Refused forGood(String why, String hint) {
        return new Refused(why, hint, true, 0);
    }

    /** It may go better later, not before a time has passed. */
    static Refused forNow(String why, long retryAfterMillis) {
        return new Refused(why, "try again later, and check how the gateway does", false, retryAfterMillis);
    }

    /** It may go better once somebody has seen to it. */
    static Refused forNow(String why, String hint) {
        return new Refused(why, hint, false, 0);
    }

    static Refused unanswered(List<String> channels) {
        return forNow("no answer to the subscription to " + String.join(", ", channels), 0);
    }

    boolean isFinal() {
        return isFinal;
    }

    String hint() {
        return hint;
    }

    long retryAfterMillis() {
        return retryAfterMillis;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
