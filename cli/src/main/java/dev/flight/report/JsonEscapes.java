package dev.flight.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * JSON's own escapes, and as backslash-u besides: the control characters that JSON lets through, line separators, and
 * the marks that turn the direction of writing. A reader gets the same text; a terminal and a diff cannot be fooled.
 */
final class JsonEscapes extends CharacterEscapes {

    private static final int[] ASCII = ascii();

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return isHidden(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static int[] ascii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[0x7F] = CharacterEscapes.ESCAPE_CUSTOM;
        return codes;
    }
}
