package base.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values of a contract straight from the bytes of a JSON text, without a tree between. What breaks the contract is
 * noted with its place and reading goes on; what is no JSON ends it.
 */
public final class JsonReader extends JsonRecords {

    JsonReader(byte[] utf8, UnknownKeys unknown) {
        super(utf8, unknown);
    }

    /** Reads a JSON text in UTF-8. All mistakes of shape are named; where the text is no JSON, the first. */
    public static <T> Decoded<T> decode(byte[] utf8, UnknownKeys unknown, Reads<T> reads) {
        try {
            JsonReader in = new JsonReader(utf8, unknown);
            T value = reads.read(in);
            in.finish();
            return in.failed() ? new Decoded.Refused<>(in.mistakes()) : new Decoded.Value<>(value);
        } catch (NotJson refused) {
            return new Decoded.Refused<>(List.of(refused.mistake()));
        }
    }

    @Override
    JsonReader self() {
        return this;
    }

    /** Goes over a value of any kind. */
    public Unit any() {
        skip();
        return Unit.UNIT;
    }

    /** Reads null, which stands for a payload that has no type. */
    public Unit unit() {
        if (peek() == 'n') {
            word("null");
        } else {
            mismatch("null");
        }
        return Unit.UNIT;
    }

    /** Reads an option: null is none. */
    public <T> Optional<T> option(Reads<T> some) {
        if (peek() == 'n') {
            word("null");
            return Optional.empty();
        }
        return Optional.ofNullable(some.read(this));
    }

    /** Whether the object that stands here has a key; it is not read. */
    public boolean has(String key) {
        if (peek() != '{') {
            return false;
        }
        int from = at;
        boolean found = false;
        Names wanted = new Names(key);
        enter();
        while (!found && toKey()) {
            int quote = at;
            boolean plain = overString();
            found = wanted.find(text, quote, at, plain) >= 0;
            if (!found) {
                colon();
                place(quote);
                skip();
            }
        }
        if (found) {
            exit();
        }
        at = from;
        return found;
    }

    /** Reads an enum. */
    public <E extends Enum<E>> E choice(Choices<E> choices) {
        int index = oneOf(choices.names());
        return index == Names.NONE ? absent() : choices.value(index);
    }

    /** Reads flags: an array of their names, each at most once. */
    public <E extends Enum<E>> Set<E> flags(Choices<E> choices) {
        Set<E> set = choices.none();
        if (peek() != '[') {
            mismatch("an array");
            return set;
        }
        enter();
        while (toItem()) {
            int index = oneOf(choices.names());
            if (index != Names.NONE && !set.add(choices.value(index))) {
                note("`" + choices.names().text(index) + "` stands twice", "name each at most once");
            }
        }
        return set;
    }

    /** Reads an array. */
    public <T> List<T> list(Reads<T> item) {
        if (peek() != '[') {
            mismatch("an array");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        enter();
        while (toItem()) {
            items.add(item.read(this));
        }
        return failed() ? items : List.copyOf(items);
    }

    /** Reads an array of so many items. */
    public <T> List<T> list(Reads<T> item, int length) {
        int before = mistakes().size();
        List<T> items = list(item);
        if (items.size() != length && mistakes().size() == before) {
            note("the array has " + items.size() + " items, not " + length, "write " + length);
        }
        return items;
    }

    /** Refuses a map that has not so many entries. */
    public <K, V> Map<K, V> sized(int length, Map<K, V> map) {
        if (map.size() != length && !failed()) {
            note("the object has " + map.size() + " entries, not " + length, "write " + length);
        }
        return map;
    }

    /** Goes into the array of a tuple; false, with a mistake, when none stands here. */
    public boolean tuple() {
        if (peek() != '[') {
            mismatch("an array");
            return false;
        }
        enter();
        return true;
    }

    /** Reads the next item of a tuple. */
    public <T> T item(Reads<T> item) {
        if (peek() == ']') {
            placeNextItem();
            note("the array is too short: there is no such item", "add it");
            return absent();
        }
        toItem();
        return item.read(this);
    }

    /** Ends a tuple; false when there was any mistake, in it or before. */
    public boolean end() {
        boolean surplus = false;
        while (toItem()) {
            if (!surplus) {
                note("the array is too long: no such item is due", "leave it out");
            }
            surplus = true;
            skip();
        }
        return !failed();
    }

    /** Reads a map whose keys are strings. */
    public <V> Map<String, V> map(Reads<V> value) {
        Map<String, V> map = new LinkedHashMap<>();
        if (peek() != '{') {
            mismatch("an object");
            return map;
        }
        enter();
        while (toKey()) {
            String key = key();
            if (map.containsKey(key)) {
                throw twice(key);
            }
            map.put(key, value.read(this));
        }
        return map;
    }

    /** Reads a map whose keys are cases of an enum. */
    public <E extends Enum<E>, V> Map<E, V> map(Choices<E> keys, Reads<V> value) {
        Map<E, V> map = new LinkedHashMap<>();
        if (peek() != '{') {
            mismatch("an object");
            return map;
        }
        Set<String> texts = new HashSet<>();
        enter();
        while (toKey()) {
            String key = key();
            if (!texts.add(key)) {
                throw twice(key);
            }
            int index = keys.names().find(key);
            if (index == Names.NONE) {
                unknownName(keys.names(), key);
                skip();
            } else {
                map.put(keys.value(index), value.read(this));
            }
        }
        return map;
    }

    /** Reads a string. */
    public String string() {
        if (peek() != '"') {
            mismatch("a string");
            return "";
        }
        int quote = at;
        boolean plain = overString();
        return Strings.of(text, quote, at, plain);
    }

    /** Reads a string of one character, as its code point. */
    public int character() {
        int before = mistakes().size();
        String read = string();
        if (mistakes().size() == before && read.codePointCount(0, read.length()) != 1) {
            note("a string of one character is due, found " + read.length() + " UTF-16 units", "write one character");
        }
        return read.isEmpty() ? 0 : read.codePointAt(0);
    }

    /** Reads true or false. */
    public boolean bool() {
        int c = peek();
        if (c == 't') {
            word("true");
        } else if (c == 'f') {
            word("false");
        } else {
            mismatch("true or false");
        }
        return c == 't';
    }

    public int s8() {
        return (int) integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    public int u8() {
        return (int) integer(0, Scalars.MOST_U8);
    }

    public int s16() {
        return (int) integer(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public int u16() {
        return (int) integer(0, Scalars.MOST_U16);
    }

    public int s32() {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public long u32() {
        return integer(0, Scalars.MOST_U32);
    }

    public long s64() {
        return integer(-Scalars.MOST_EXACT, Scalars.MOST_EXACT);
    }

    public long u64() {
        return integer(0, Scalars.MOST_EXACT);
    }

    /** An integer, which may be written {@code 1.0} or {@code 1e3}. */
    private long integer(long least, long most) {
        int c = peek();
        if (c != '-' && (c < '0' || c > '9')) {
            mismatch("an integer");
            return least;
        }
        int from = at;
        long value = quickInteger(c == '-');
        if (value == Literals.NONE) {
            overNumber();
            value = Literals.integer(text, from, at);
        }
        return value < least || value > most ? outOfRange(from, value, least, most) : value;
    }

    /** An integer of few digits without fraction and exponent; {@link Literals#NONE}, and nothing read, for any other. */
    private long quickInteger(boolean negative) {
        int first = negative ? at + 1 : at;
        int i = first;
        long value = 0;
        while (i < text.length && text[i] >= '0' && text[i] <= '9') {
            value = value * 10 + (text[i] - '0');
            i++;
        }
        int digits = i - first;
        boolean more = i < text.length && (text[i] == '.' || (text[i] | 0x20) == 'e');
        if (digits == 0 || digits > Literals.MOST_QUICK || more || (text[first] == '0' && digits > 1)) {
            return Literals.NONE;
        }
        at = i;
        return negative ? -value : value;
    }

    private long outOfRange(int from, long value, long least, long most) {
        if (value == Literals.NONE) {
            refused(from, "has a fraction", "write a whole number");
        } else if (value < 0 && least == 0) {
            refused(from, "is negative", "write 0 or more");
        } else if (value < least) {
            refused(from, "is less than " + Scalars.shown(least), "the least is " + least);
        } else if (most == Scalars.MOST_EXACT) {
            refused(from, "is more than 2^53-1", "JSON numbers are exact only up to " + most);
        } else {
            refused(from, "is more than " + most, "the largest is " + most);
        }
        return least;
    }

    /** A number of 32 bits, rounded once; zero has no sign. */
    public float f32() {
        int from = overDecimal();
        if (from < 0) {
            return 0;
        }
        float value = Literals.f32(text, from, at);
        if (!Float.isFinite(value)) {
            refused(from, "is more than 32 bits hold", "the largest is 3.4028235e+38");
            return 0;
        }
        return value + 0f;
    }

    /** A number of 64 bits, rounded once; zero has no sign. */
    public double f64() {
        int from = overDecimal();
        if (from < 0) {
            return 0;
        }
        double value = Literals.f64(text, from, at);
        if (!Double.isFinite(value)) {
            refused(from, "is more than 64 bits hold", "the largest is 1.7976931348623157e+308");
            return 0;
        }
        return value + 0d;
    }

    /** Goes over a number and answers where it starts; -1, with a mistake, when none stands here. */
    private int overDecimal() {
        int c = peek();
        if (c != '-' && (c < '0' || c > '9')) {
            mismatch("a number");
            return -1;
        }
        int from = at;
        overNumber();
        return from;
    }

    private void refused(int from, String why, String hint) {
        note(Found.number(text, from, at) + " " + why, hint);
    }
}
