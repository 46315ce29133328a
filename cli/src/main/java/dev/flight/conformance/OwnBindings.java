package dev.flight.conformance;

import dev.flight.event.wire.Codec;
import dev.flight.event.wire.Decoded;
import dev.flight.event.wire.Mistake;
import dev.flight.event.wire.UnknownKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Java bindings as a testee: they are part of this program, so there is no process to start. */
public final class OwnBindings implements Testee {

    /** What the testee is called. */
    public static final String NAME = "java";

    private final Map<String, Codec<?>> codecs = new HashMap<>();

    public OwnBindings() {
        dev.flight.event.memory.Codecs.ALL.forEach(codec -> codecs.put(codec.name(), codec));
        dev.flight.event.realtime.Codecs.ALL.forEach(codec -> codecs.put(codec.name(), codec));
    }

    @Override
    public Identity identity() {
        return new Identity(NAME, "java", codecs.keySet(), false);
    }

    @Override
    public Answer ask(Request request) {
        if (!(request instanceof Request.Decode decode)) {
            return new Answer.Skipped("the Java bindings have no tables of platforms");
        }
        Codec<?> codec = codecs.get(decode.type());
        if (codec == null) {
            return new Answer.Skipped("has no type `" + decode.type() + "`");
        }
        try {
            return answer(codec, decode);
        } catch (RuntimeException | StackOverflowError bug) {
            return new Answer.None(Verdict.CRASHED, "throws " + bug);
        }
    }

    private static <T> Answer answer(Codec<T> codec, Request.Decode decode) {
        UnknownKeys unknown = decode.strict() ? UnknownKeys.REFUSED : UnknownKeys.IGNORED;
        Decoded<T> decoded = codec.decode(decode.input().bytes(), unknown);
        if (!decoded.mistakes().isEmpty()) {
            return refused(decoded.mistakes());
        }
        T value = decoded.orThrow();
        List<Mistake> broken = decode.validate() ? codec.validate(value) : List.of();
        return broken.isEmpty() ? new Answer.Written(JsonBytes.of(codec.encode(value))) : refused(broken);
    }

    private static Answer refused(List<Mistake> mistakes) {
        return new Answer.Refused(
                mistakes.get(0).pointer(),
                mistakes.stream().map(Mistake::pointer).toList(),
                mistakes.get(0).message());
    }

    @Override
    public void close() {}
}
