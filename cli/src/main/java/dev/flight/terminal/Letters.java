package dev.flight.terminal;

import dev.flight.text.Printable;

/** Which characters a terminal can show. */
public enum Letters {
    UNICODE {
        @Override
        String shown(String text) {
            return Printable.of(text);
        }
    },
    /** One without UTF-8: a question mark stands for what it cannot show. */
    ASCII {
        @Override
        String shown(String text) {
            StringBuilder shown = new StringBuilder(text.length());
            text.codePoints().forEach(c -> shown.append(c < 0x20 || c > 0x7E ? '?' : (char) c));
            return shown.toString();
        }
    };

    /** The text with nothing in it that acts on a terminal; what every screen is written through. */
    abstract String shown(String text);
}
