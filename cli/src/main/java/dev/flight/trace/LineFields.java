package dev.flight.trace;

/** What one line says, filled in anew for each. */
final class LineFields {

    private static final int HOLDER = Field.PURPOSE.bit | Field.SESSION.bit | Field.SITE.bit;

    /** What is asked for; only looked at when {@link #isOperation()}. */
    Operation.Kind kind = Operation.Kind.ALLOCATE;

    private boolean operation;
    private int given;

    /** When; only looked at when {@link #has} {@link Field#TIME}. */
    long atNanos;

    /** The id, a number when it can be one: {@code "1"} is the id {@code 1}. */
    long id;

    boolean idIsText;
    final Slice idText = new Slice();

    /** Whether the id is that of no block, as NULL. */
    boolean idIsNothing;

    /** Whether a block that is resized goes on under another id, and which. */
    boolean moves;

    long newId;

    /** Whether the operation failed when it was recorded. */
    boolean failed;

    long bytes;
    long alignBytes;
    final Slice purpose = new Slice();
    final Slice session = new Slice();
    final Slice site = new Slice();

    void clear() {
        operation = false;
        given = 0;
        idIsText = false;
        idIsNothing = false;
        moves = false;
        failed = false;
        bytes = 0;
        alignBytes = 1;
    }

    void operation(Operation.Kind what) {
        kind = what;
        operation = true;
        give(Field.OP);
    }

    boolean isOperation() {
        return operation;
    }

    void give(Field field) {
        given |= field.bit;
    }

    boolean has(Field field) {
        return (given & field.bit) != 0;
    }

    boolean namesHolder() {
        return (given & HOLDER) != 0;
    }

    void number(long number) {
        id = number;
        give(Field.ID);
    }
}
