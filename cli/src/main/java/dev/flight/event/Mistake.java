package dev.flight.event;

/**
 * Something in a JSON text that breaks the contract.
 *
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole text
 * @param message what is wrong, with what was found
 * @param hint what to write instead
 * @param column the column of the text, from 1, in UTF-16 units; 0 where only the pointer is known
 */
public record Mistake(String pointer, String message, String hint, int column) {

    Mistake(String pointer, String message, String hint) {
        this(pointer, message, hint, 0);
    }
}
