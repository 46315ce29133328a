package dev.flight.trace;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holders of a trace by the names in its lines, found without making an object. The first {@value #MOST} are told
 * apart; the rest are one, {@code (others)}.
 */
final class HolderIndex {

    static final int MOST = 1 << 16;

    private static final int WORD_BITS = 20;
    private static final Holder OTHERS = new Holder(null, null, "(others)", null);

    private final ObjectIntHashMap<Slice> words = new ObjectIntHashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final LongIntHashMap indexes = new LongIntHashMap();
    private final Holders holders = new Holders();
    private int others = -1;

    Holders holders() {
        return holders;
    }

    /** Whether some were not told apart. */
    boolean isFull() {
        return others >= 0;
    }

    int index(LineFields line) {
        if (!line.namesHolder()) {
            return 0;
        }
        if (isFull() && holders.size() > MOST) {
            return known(line);
        }
        int session = line.has(Field.SESSION) ? word(line.session) : 0;
        int purpose = line.has(Field.PURPOSE) ? word(line.purpose) : 0;
        int site = line.has(Field.SITE) ? word(line.site) : 0;
        long key = ((long) session << WORD_BITS | purpose) << WORD_BITS | site;
        int index = indexes.indexOf(key);
        return indexes.indexExists(index) ? indexes.indexGet(index) : add(key, session, purpose, site);
    }

    /** The index of a holder once no more are taken in. */
    private int known(LineFields line) {
        int session = line.has(Field.SESSION) ? words.getOrDefault(line.session, -1) : 0;
        int purpose = line.has(Field.PURPOSE) ? words.getOrDefault(line.purpose, -1) : 0;
        int site = line.has(Field.SITE) ? words.getOrDefault(line.site, -1) : 0;
        if ((session | purpose | site) < 0) {
            return others;
        }
        return indexes.getOrDefault(((long) session << WORD_BITS | purpose) << WORD_BITS | site, others);
    }

    private int word(Slice name) {
        int index = words.indexOf(name);
        if (words.indexExists(index)) {
            return words.indexGet(index);
        }
        int word = texts.size();
        words.indexInsert(index, name.copy(), word);
        texts.add(name.text());
        return word;
    }

    private int add(long key, int session, int purpose, int site) {
        if (holders.size() >= MOST) {
            others = holders.index(OTHERS);
            return others;
        }
        int index = holders.index(new Holder(text(session), text(purpose), text(site), null));
        indexes.put(key, index);
        return index;
    }

    private @Nullable String text(int word) {
        return word == 0 ? null : texts.get(word);
    }
}
