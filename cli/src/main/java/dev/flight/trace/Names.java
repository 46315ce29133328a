package dev.flight.trace;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a name in a trace may be: well-formed UTF-8 without control characters, not too long to be kept. */
final class Names {

    static final int LONGEST = 4096;

    private static final int DELETE = 0x7F;

    private Names() {}

    static @Nullable Fault mistake(String field, Slice name, int from, int until) {
        boolean ascii = true;
        for (int at = name.from; at < name.until; at++) {
            byte b = name.bytes[at];
            if (b >= 0 && (b < ' ' || b == DELETE)) {
                return Fault.field(
                        from,
                        until,
                        String.format("`%s` has the control character U+%04X", field, (int) b),
                        "write names in letters that can be shown");
            }
            ascii &= b >= 0;
        }
        if (name.length() > LONGEST) {
            return Fault.field(
                    from,
                    until,
                    "`" + field + "` has " + name.length() + " bytes; at most " + LONGEST + " are read",
                    "write a shorter name");
        }
        return ascii || isUtf8(name) ? null : notUtf8(from, until, field);
    }

    private static boolean isUtf8(Slice name) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name.bytes, name.from, name.length()));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static Fault notUtf8(int from, int until, String field) {
        return Fault.syntax(from, until, "`" + field + "` is not UTF-8", "write the trace as UTF-8");
    }
}
