package dev.flight.report;

import dev.flight.text.SafeText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * JSON's own escapes, and hidden characters that JSON lets through as backslash-u besides. A reader gets the same text; a
 * terminal and a diff cannot be fooled.
 */
final class JsonEscapes extends CharacterEscapes {

    private static final int[] ASCII = ascii();

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return SafeText.isHidden(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
    }

    private static int[] ascii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[0x7F] = CharacterEscapes.ESCAPE_CUSTOM;
        return codes;
    }
}
