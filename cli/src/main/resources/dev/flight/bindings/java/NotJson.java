package base.wire;

/** Ends the reading of a text at the place from which on it is no JSON. */
final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    NotJson(Mistake mistake) {
        super(mistake.message(), null, false, false);
        this.mistake = mistake;
    }

    Mistake mistake() {
        return mistake;
    }
}
