package base.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of a record in the order of its declaration, and which of them may be missing. */
public final class Fields {

    private final Names names;
    private final boolean[] optional;
    private final byte[][] quoted;

    private Fields(Names names, boolean[] optional) {
        this.names = names;
        this.optional = optional;
        this.quoted = new byte[names.count()][];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = ('"' + names.text(i) + "\":").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The keys; one that may be missing has a {@code ?} behind it. */
    public static Fields of(String... keys) {
        String[] texts = new String[keys.length];
        boolean[] optional = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            optional[i] = keys[i].endsWith("?");
            texts[i] = optional[i] ? keys[i].substring(0, keys[i].length() - 1) : keys[i];
        }
        return new Fields(new Names(texts), optional);
    }

    /** A key with its quotes and the colon, for a writer. */
    public byte[] key(int index) {
        return quoted[index];
    }

    int count() {
        return quoted.length;
    }

    Names names() {
        return names;
    }

    boolean isOptional(int index) {
        return optional[index];
    }

    /** Whether a key of which most writers make the next stands here, without a blank before the colon. */
    boolean stands(int index, byte[] text, int at) {
        if (index >= quoted.length) {
            return false;
        }
        byte[] key = quoted[index];
        return at + key.length <= text.length && Arrays.equals(key, 0, key.length, text, at, at + key.length);
    }
}
