package dev.flight.trace;

import dev.flight.diagnostic.Suggestion;
import dev.flight.trace.FieldReader.Form;
import org.jspecify.annotations.Nullable;

/**
 * Our NDJSON: an object a line, as {@code {"time": 12.5, "op": "alloc", "id": 7, "size": 4096}}.
 *
 * <p>Read by hand, not by a JSON library: these are flat objects of eight known keys, millions of them a second, and a
 * bad line must leave the next one alone.
 */
final class NdjsonLines implements LineFormat {

    private final FieldReader fields = new FieldReader();
    private final JsonText texts = new JsonText();
    private final Slice value = new Slice();
    private byte[] bytes = {};
    private int at;
    private int end;

    @Override
    public @Nullable Fault read(byte[] line, int from, int until, LineFields into) {
        bytes = line;
        at = from;
        end = until;
        texts.clear();
        blanks();
        if (at == end) {
            return null;
        }
        if (bytes[at] != '{') {
            return Fault.syntax(
                    at, end, "the line is no JSON object", "write one object a line: {\"op\": \"free\", \"id\": 1}");
        }
        Fault fault = pairs(into);
        return fault != null ? fault : Required.missing(into, from, until);
    }

    private @Nullable Fault pairs(LineFields into) {
        int seen = 0;
        at++;
        blanks();
        if (at < end && bytes[at] == '}') {
            at++;
            return trailing();
        }
        while (true) {
            int start = at;
            Fault unread = text("a key in quotes is due");
            if (unread != null) {
                return unread;
            }
            Field field = Field.of(value);
            if (field == null) {
                String key = value.text();
                return Fault.field(start, at, "there is no key " + Fault.quote(key), Suggestion.hint(key, Field.NAMES));
            }
            if ((seen & field.bit) != 0) {
                return Fault.field(
                        start, at, "the key `" + field.text() + "` stands here a second time", "remove one of the two");
            }
            seen |= field.bit;
            Fault bad = pair(field, into);
            if (bad != null) {
                return bad;
            }
            blanks();
            if (at < end && bytes[at] == '}') {
                at++;
                return trailing();
            }
            if (at == end || bytes[at] != ',') {
                return due("a , or } is due");
            }
            at++;
            blanks();
        }
    }

    /** Reads the colon and the value behind a key. */
    private @Nullable Fault pair(Field field, LineFields into) {
        blanks();
        if (at == end || bytes[at] != ':') {
            return due("a : is due");
        }
        at++;
        blanks();
        int start = at;
        if (at < end && bytes[at] == '"') {
            Fault unread = text("");
            return unread != null ? unread : fields.read(field, value, Form.TEXT, start, at, into);
        }
        return bare(field, start, into);
    }

    private @Nullable Fault bare(Field field, int start, LineFields into) {
        if (at < end && (bytes[at] == '{' || bytes[at] == '[')) {
            String what = bytes[at] == '{' ? "an object" : "an array";
            return Fault.field(at, at + 1, "`" + field.text() + "` is " + what, "write one value");
        }
        while (at < end && !isDelimiter(bytes[at])) {
            at++;
        }
        if (at == start) {
            return due("a value is due");
        }
        value.move(bytes, start, at);
        if (value.is("null")) {
            if (field == Field.ID) {
                into.idIsNothing = true;
                into.give(Field.ID);
            }
            return null;
        }
        return fields.read(field, value, Form.BARE, start, at, into);
    }

    /** Reads a text in quotes into {@link #value}. */
    private @Nullable Fault text(String due) {
        if (at == end || bytes[at] != '"') {
            return due(due);
        }
        int start = ++at;
        while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
            at++;
        }
        if (at < end && bytes[at] == '"') {
            value.move(bytes, start, at++);
            return null;
        }
        Fault fault = texts.read(bytes, start, end, value);
        at = texts.end();
        return fault;
    }

    private @Nullable Fault trailing() {
        blanks();
        return at == end ? null : Fault.syntax(at, end, "the object ends before this", "write one object a line");
    }

    private Fault due(String what) {
        String hint = "write {\"op\": \"alloc\", \"id\": 1, \"size\": 64}, one object a line";
        return at == end
                ? Fault.syntax(at, at, "the line ends where " + what, hint)
                : Fault.syntax(at, at + 1, what, hint);
    }

    private void blanks() {
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private static boolean isDelimiter(byte b) {
        return b == ',' || b == '}' || b == ']' || b == ':' || b == '"' || b == '{' || b == '[' || isBlank(b);
    }
}
