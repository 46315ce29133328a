package base.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads records and variants. What breaks the contract is noted with its place and reading goes on. */
abstract class JsonRecords extends JsonScanner {

    private static final int MOST_MISTAKES = 1000;

    private final UnknownKeys unknown;
    private Frame[] frames = new Frame[4];
    private List<Mistake> mistakes = List.of();
    private long further;

    JsonRecords(byte[] utf8, UnknownKeys unknown) {
        super(utf8);
        this.unknown = unknown;
    }

    /** This, as those know it who read with it. */
    abstract JsonReader self();

    /** Stands in for a value that could not be read: its mistake is noted, and the value is seen by nobody. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public static <T> T absent() {
        return null;
    }

    /** Whether there was a mistake so far. */
    public boolean failed() {
        return !mistakes.isEmpty();
    }

    List<Mistake> mistakes() {
        if (further == 0) {
            return mistakes;
        }
        List<Mistake> all = new ArrayList<>(mistakes);
        all.add(new Mistake("", further + " further mistakes", "mend these first"));
        return all;
    }

    /** Notes a mistake where it stands. */
    final void note(String message, String hint) {
        note(pointer(), message, hint);
    }

    private void note(String pointer, String message, String hint) {
        if (mistakes.isEmpty()) {
            mistakes = new ArrayList<>();
        }
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(new Mistake(pointer, message, hint));
        } else {
            further++;
        }
    }

    /** Notes that something else stands here than what is due, and goes over it. */
    final void mismatch(String due) {
        String found = Found.here(this);
        note(
                found.equals("null") ? "the value is null, " + due + " is due" : due + " is due, found " + found,
                found.equals("null") ? "only an option may be null" : "write " + due);
    }

    /** Goes into the object of a record; false, with a mistake, when none stands here. */
    public boolean object(Fields fields) {
        if (peek() != '{') {
            mismatch("an object");
            return false;
        }
        enter();
        frame(depth()).start(fields);
        return true;
    }

    private Frame frame(int depth) {
        if (depth >= frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        Frame frame = frames[depth];
        if (frame == null) {
            frame = new Frame();
            frames[depth] = frame;
        }
        return frame;
    }

    /** The index of the record's next field, whose value must be read then; -1 when there is no more. */
    public int field() {
        while (toKey()) {
            Frame frame = frame(depth());
            int quote = at;
            int index = frame.due();
            if (frame.fields().stands(index, text, at)) {
                at += frame.fields().key(index).length;
            } else {
                boolean plain = overString();
                index = frame.fields().names().find(text, quote, at, plain);
                if (index == Names.NONE) {
                    other(frame, Strings.of(text, quote, at, plain), quote);
                    continue;
                }
                colon();
            }
            place(quote);
            if (!frame.see(index)) {
                throw twice(frame.fields().names().text(index));
            }
            return index;
        }
        return Names.NONE;
    }

    private void other(Frame frame, String key, int quote) {
        colon();
        place(quote);
        if (!frame.seeOther(key)) {
            throw twice(key);
        }
        Names names = frame.fields().names();
        int meant = names.findIgnoringCase(key);
        if (meant != Names.NONE) {
            frame.misspell(names.text(meant));
            note("the key `" + key + "` has the wrong letter case", "write `" + names.text(meant) + "`");
        } else if (unknown == UnknownKeys.REFUSED) {
            note("the contract has no key `" + shown(key) + "` here", names.count() == 0 ? "" : "known: " + names);
        }
        skip();
    }

    /** Ends a record whose fields have been read; false when there was any mistake, in it or before. */
    public boolean complete() {
        Frame frame = frame(depth() + 1);
        Fields fields = frame.fields();
        for (int i = 0; i < fields.count(); i++) {
            if (frame.lacks(i)) {
                missing(fields.names().text(i));
            }
        }
        return mistakes.isEmpty();
    }

    private void missing(String key) {
        note(pointer() + "/" + Mistake.token(key), "the required key `" + key + "` is missing", "add it");
    }

    /** Reads a variant, whose payload may stand in front of its type. */
    public <T> T variant(Variants<T> cases) {
        if (!object(Variants.FIELDS)) {
            return absent();
        }
        int which = Names.NONE;
        int key = Names.NONE;
        int payload = Names.NONE;
        boolean carried = false;
        T value = absent();
        for (int field = field(); field != Names.NONE; field = field()) {
            if (field == Variants.TYPE) {
                which = oneOf(cases.names());
                continue;
            }
            carried = true;
            if (which == Names.NONE) {
                key = place();
                payload = at;
                skip();
            } else {
                value = cases.read(which, self());
            }
        }
        if (which != Names.NONE && payload != Names.NONE) {
            value = back(key, payload, cases, which);
        }
        return end(cases, which, value, carried);
    }

    /** Reads what was gone over, then stands where it stood. */
    private <T> T back(int key, int payload, Variants<T> cases, int which) {
        int end = at;
        enter();
        place(key);
        at = payload;
        T value = cases.read(which, self());
        exit();
        at = end;
        return value;
    }

    private <T> T end(Variants<T> cases, int which, T value, boolean carried) {
        Frame frame = frame(depth() + 1);
        complete();
        if (which == Names.NONE || carried) {
            return value;
        }
        if (cases.bare(which).isEmpty() && !frame.isMisspelt("data")) {
            missing("data");
        }
        return cases.bare(which).orElse(value);
    }

    /** The index of a name, which is a string; -1, with a mistake, when it is none of the names. */
    final int oneOf(Names names) {
        if (peek() != '"') {
            mismatch("a string");
            return Names.NONE;
        }
        int quote = at;
        boolean plain = overString();
        int index = names.find(text, quote, at, plain);
        if (index == Names.NONE) {
            unknownName(names, Strings.of(text, quote, at, plain));
        }
        return index;
    }

    final void unknownName(Names names, String found) {
        int meant = names.findIgnoringCase(found);
        note(
                "the contract has no `" + shown(found) + "` here",
                meant == Names.NONE ? "known: " + names : "write `" + names.text(meant) + "`");
    }
}
