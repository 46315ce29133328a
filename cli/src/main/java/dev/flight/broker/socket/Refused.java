package dev.flight.broker.socket;

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
