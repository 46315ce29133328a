package base.wire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks through the objects and arrays of one JSON text. It refuses a key that stands twice and nesting beyond 128.
 *
 * <p>Where it stands is kept as offsets of keys and numbers of items; a JSON Pointer is made only for a mistake.
 */
class JsonScanner extends JsonTokens {

    private static final int MOST_DEPTH = 128;
    private static final int NOWHERE = Integer.MIN_VALUE;

    private int depth;

    /** By depth: the offset of the key whose value is read, or {@code -1 - index} of the item. */
    private int[] places = new int[6];

    JsonScanner(byte[] text) {
        super(text);
    }

    /** In so many objects and arrays it is. */
    final int depth() {
        return depth;
    }

    /** Goes into an object or array. */
    final void enter() {
        if (depth == MOST_DEPTH) {
            throw notJson("the value is nested deeper than " + MOST_DEPTH, "no value of a contract is so deep");
        }
        depth++;
        if (depth == places.length) {
            places = Arrays.copyOf(places, 2 * depth);
        }
        places[depth] = NOWHERE;
        at++;
    }

    private boolean leave() {
        depth--;
        at++;
        return false;
    }

    /** Is outside an object again that was not read to its end. */
    final void exit() {
        depth--;
    }

    /** Goes on to the quote of an object's next key; behind the object, and false, when there is none. */
    final boolean toKey() {
        int c = peek();
        if (c == '}') {
            return leave();
        }
        boolean first = places[depth] == NOWHERE;
        places[depth] = NOWHERE;
        if (!first) {
            if (c != ',') {
                throw unexpected("`,` or `}`");
            }
            at++;
            c = peek();
        }
        if (c != '"') {
            throw unexpected("a key in double quotes");
        }
        return true;
    }

    /** Says that the key at an offset is the one whose value is read next. */
    final void place(int quote) {
        places[depth] = quote;
    }

    /** Where the key stands whose value is read. */
    final int place() {
        return places[depth];
    }

    /** Goes over a key and its colon, and answers it. */
    final String key() {
        int quote = at;
        boolean plain = overString();
        int end = at;
        colon();
        places[depth] = quote;
        return Strings.of(text, quote, end, plain);
    }

    /** Goes over the colon behind a key. */
    final void colon() {
        if (peek() != ':') {
            throw unexpected("`:`");
        }
        at++;
    }

    /** Goes on to an array's next item; behind the array, and false, when there is none. */
    final boolean toItem() {
        int c = peek();
        if (c == ']') {
            return leave();
        }
        int last = places[depth];
        if (last == NOWHERE) {
            places[depth] = -1;
            return true;
        }
        if (c != ',') {
            places[depth] = NOWHERE;
            throw unexpected("`,` or `]`");
        }
        at++;
        places[depth] = last - 1;
        return true;
    }

    /** Says that an array's next item would come. */
    final void placeNextItem() {
        places[depth] = places[depth] == NOWHERE ? -1 : places[depth] - 1;
    }

    /** Goes over a value of any kind. */
    final void skip() {
        switch (peek()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> overString();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> overNumber();
        }
    }

    private void skipObject() {
        Set<String> keys = new HashSet<>();
        enter();
        while (toKey()) {
            String key = key();
            if (!keys.add(key)) {
                throw twice(key);
            }
            skip();
        }
    }

    private void skipArray() {
        enter();
        while (toItem()) {
            skip();
        }
    }

    /** A key stands twice, where it is now. */
    final NotJson twice(String key) {
        return notJson("the key `" + shown(key) + "` stands twice", "keep the one that is meant");
    }

    @Override
    final String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            if (places[i] >= 0) {
                pointer.append('/').append(Mistake.token(Strings.at(text, places[i])));
            } else if (places[i] != NOWHERE) {
                pointer.append('/').append(-1 - places[i]);
            }
        }
        return pointer.toString();
    }
}
