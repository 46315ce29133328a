package base.wire;

/** The keys of a result. */
final class Outcome {

    static final Fields FIELDS = Fields.of("ok?", "err?");

    private Outcome() {}
}
