package base.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes JSON in UTF-8: no white space, only what must be escaped is, numbers in the fewest digits. The same value gives
 * the same bytes in every language.
 */
public final class JsonWriter {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] ESCAPES = escapes();
    private static final byte[] DATA = {',', '"', 'd', 'a', 't', 'a', '"', ':'};
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_CHARACTER = 6;
    private static final String THE_NUMBER = "the number";

    private byte[] bytes = new byte[512];
    private int at;

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes['\b'] = 'b';
        escapes['\f'] = 'f';
        escapes['\n'] = 'n';
        escapes['\r'] = 'r';
        escapes['\t'] = 't';
        return escapes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, at);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, at, StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, 2 * bytes.length));
        }
    }

    private void put(char c) {
        room(1);
        bytes[at++] = (byte) c;
    }

    private void put(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, at, ascii.length);
        at += ascii.length;
    }

    private void comma() {
        byte last = bytes[at - 1];
        if (last != '{' && last != '[') {
            put(',');
        }
    }

    /** Starts an object. */
    public void open() {
        put('{');
    }

    /** Ends an object. */
    public void close() {
        put('}');
    }

    /** Writes a key of a record; its value comes next. */
    public JsonWriter key(byte[] quoted) {
        comma();
        put(quoted);
        return this;
    }

    /** Starts a variant: its type. */
    public void open(Variants<?> cases, int which) {
        put(cases.head(which));
    }

    /** Writes the key of a variant's payload, which comes next. */
    public JsonWriter data() {
        put(DATA);
        return this;
    }

    public void bool(boolean value) {
        put(value ? TRUE : FALSE);
    }

    public void s8(int value) {
        integer(Scalars.s8(value, THE_NUMBER));
    }

    public void u8(int value) {
        integer(Scalars.u8(value, THE_NUMBER));
    }

    public void s16(int value) {
        integer(Scalars.s16(value, THE_NUMBER));
    }

    public void u16(int value) {
        integer(Scalars.u16(value, THE_NUMBER));
    }

    public void s32(int value) {
        integer(value);
    }

    public void u32(long value) {
        integer(Scalars.u32(value, THE_NUMBER));
    }

    public void s64(long value) {
        integer(Scalars.s64(value, THE_NUMBER));
    }

    public void u64(long value) {
        integer(Scalars.u64(value, THE_NUMBER));
    }

    void integer(long value) {
        room(MOST_DIGITS);
        if (value < 0) {
            bytes[at++] = '-';
        }
        long rest = Math.abs(value);
        int digits = 1;
        for (long bound = 10; rest >= bound; bound *= 10) {
            digits++;
        }
        at += digits;
        for (int i = at - 1; i >= at - digits; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A number of 32 bits in the fewest digits that read back as the same. */
    public void f32(float value) {
        Scalars.f32(value, THE_NUMBER);
        if (!Shortest.write(value, this)) {
            ascii(Shortest.text(value));
        }
    }

    /** A number of 64 bits in the fewest digits that read back as the same. */
    public void f64(double value) {
        Scalars.f64(value, THE_NUMBER);
        if (!Shortest.write(value, this)) {
            ascii(Shortest.text(value));
        }
    }

    /** {@code digits / 10^scale}, written out. */
    void decimal(long digits, int scale) {
        if (digits < 0) {
            put('-');
        }
        long one = 1;
        for (int i = 0; i < scale; i++) {
            one *= 10;
        }
        long size = Math.abs(digits);
        integer(size / one);
        if (scale > 0) {
            put('.');
            for (long rest = size % one, place = one / 10; place > 0; place /= 10) {
                put((char) ('0' + rest / place % 10));
            }
        }
    }

    private void ascii(String text) {
        put(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A character by its code point. */
    public void character(int value) {
        string(Character.toString(Scalars.character(value, "the character")));
    }

    /** A string; half of a surrogate pair is refused. */
    public void string(String value) {
        int length = value.length();
        room(length + 2);
        byte[] to = bytes;
        int end = at;
        to[end++] = '"';
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ESCAPES.length || ESCAPES[c] != 0) {
                break;
            }
            to[end++] = (byte) c;
        }
        at = end;
        if (i < length) {
            rest(value, i);
        }
        put('"');
    }

    private void rest(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            room(value.length() - i + LONGEST_CHARACTER);
            char c = value.charAt(i);
            if (c < ESCAPES.length) {
                escaped(c);
            } else if (Character.isSurrogate(c)) {
                pair(value, i);
                i++;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    private void escaped(char c) {
        byte escape = ESCAPES[c];
        if (escape == 0) {
            bytes[at++] = (byte) c;
            return;
        }
        bytes[at++] = '\\';
        bytes[at++] = escape;
        if (escape == 'u') {
            bytes[at++] = '0';
            bytes[at++] = '0';
            bytes[at++] = (byte) Character.forDigit(c >> 4, 16);
            bytes[at++] = (byte) Character.forDigit(c & 0xF, 16);
        }
    }

    private void pair(String value, int i) {
        int c = value.codePointAt(i);
        if (Character.charCount(c) == 1) {
            throw new IllegalArgumentException("half of a surrogate pair at " + i);
        }
        bytes[at++] = (byte) (0xF0 | (c >> 18));
        bytes[at++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
    }

    /** A case of an enum. */
    public <E extends Enum<E>> void choice(Choices<E> choices, E value) {
        put(choices.quoted(value));
    }

    /** Flags in the order of their declaration. */
    public <E extends Enum<E>> void flags(Choices<E> choices, Set<E> set) {
        put('[');
        for (E value : choices.inOrder()) {
            if (set.contains(value)) {
                comma();
                choice(choices, value);
            }
        }
        put(']');
    }

    /** An array. */
    public <T> void list(List<T> items, Writes<? super T> item) {
        put('[');
        for (T each : items) {
            next();
            item.write(each, this);
        }
        put(']');
    }

    /** Starts an array of items of different types. */
    public void openTuple() {
        put('[');
    }

    /** Starts the next item of an array. */
    public void next() {
        comma();
    }

    /** Ends an array of items of different types. */
    public void closeTuple() {
        put(']');
    }

    /** An option where JSON has a place for it: none is null. */
    public <T> void option(Optional<T> option, Writes<? super T> some) {
        if (option.isPresent()) {
            some.write(option.get(), this);
        } else {
            put(NULL);
        }
    }

    /** An option of an option: that there is none inside has no JSON of its own. */
    public <T> void nested(Optional<Optional<T>> option, Writes<? super Optional<T>> some) {
        if (option.isPresent() && option.get().isEmpty()) {
            throw new IllegalArgumentException("an option that holds none cannot be told from none in JSON");
        }
        option(option, some);
    }

    public void unit() {
        put(NULL);
    }

    /** A map whose keys are strings, in the order of their code points. */
    public <V> void map(Map<String, V> map, Writes<? super V> value) {
        List<String> keys = List.copyOf(map.keySet());
        if (keys.size() > 1) {
            keys = keys.stream().sorted(CodePoints.ORDER).toList();
        }
        put('{');
        for (String key : keys) {
            comma();
            string(key);
            put(':');
            value.write(Copies.present(map, key), this);
        }
        put('}');
    }

    /** A map whose keys are cases of an enum, in the order of their names. */
    public <E extends Enum<E>, V> void map(Map<E, V> map, Choices<E> keys, Writes<? super V> value) {
        put('{');
        for (E key : keys.sorted()) {
            if (map.containsKey(key)) {
                comma();
                choice(keys, key);
                put(':');
                value.write(Copies.present(map, key), this);
            }
        }
        put('}');
    }
}
