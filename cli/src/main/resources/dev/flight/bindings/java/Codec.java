package base.wire;

import java.util.List;

/** The JSON of one type: strict to read, the same bytes for the same value to write. */
public abstract class Codec<T> implements Reads<T>, Writes<T>, Holds<T> {

    private final String name;

    /**
     * The JSON of a type.
     *
     * @param name what the contract calls it; with its package, as {@code memory/size}, where several share the name
     */
    protected Codec(String name) {
        this.name = name;
    }

    /** What the contract calls the type. */
    public final String name() {
        return name;
    }

    /** Reads a JSON text in UTF-8; keys that the contract does not have are read over. */
    public final Decoded<T> decode(byte[] utf8) {
        return decode(utf8, UnknownKeys.IGNORED);
    }

    /** Reads a JSON text in UTF-8. All mistakes of shape are named; where the text is no JSON, the first. */
    public final Decoded<T> decode(byte[] utf8, UnknownKeys unknown) {
        return JsonReader.decode(utf8, unknown, this);
    }

    /** Reads a JSON text; keys that the contract does not have are read over. */
    public final Decoded<T> decode(String text) {
        return decode(text, UnknownKeys.IGNORED);
    }

    /** Reads a JSON text. */
    public final Decoded<T> decode(String text, UnknownKeys unknown) {
        return decode(Utf8.bytes(text), unknown);
    }

    /**
     * The JSON in UTF-8, without white space.
     *
     * @throws IllegalArgumentException for what JSON cannot hold: half of a surrogate pair, a number out of range
     */
    public final byte[] encode(T value) {
        JsonWriter out = new JsonWriter();
        write(value, out);
        return out.toBytes();
    }

    /** The JSON as text. */
    public final String text(T value) {
        JsonWriter out = new JsonWriter();
        write(value, out);
        return out.toString();
    }

    /** What does not hold of a value whose shape is right; empty when all does. */
    public final List<Mistake> validate(T value) {
        Checks checks = new Checks();
        check(value, checks);
        return checks.mistakes();
    }

    @Override
    public void check(T value, Checks checks) {}
}
