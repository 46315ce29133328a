package base.wire;

/**
 * Something in a JSON text, or in a value, that breaks the contract.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole
 * @param message what is wrong, with what was found
 * @param hint what to write instead
 * @param column where a text stops being JSON: the character from its start, from 1, in UTF-16 units; 0 for what is JSON
 */
public record Mistake(String pointer, String message, String hint, int column) {

    /** A mistake in what is JSON. */
    public Mistake(String pointer, String message, String hint) {
        this(pointer, message, hint, 0);
    }

    /** A key as a token of a JSON Pointer. */
    public static String token(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }
}
