package base.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The cases of a variant: their names in the contract, and how each is read. */
public final class Variants<T> {

    static final int TYPE = 0;

    /** The keys of every variant. */
    static final Fields FIELDS = Fields.of("type", "data?");

    private final Names names;
    private final List<Case<T>> cases;
    private final byte[][] heads;

    private Variants(Names names, List<Case<T>> cases) {
        this.names = names;
        this.cases = cases;
        this.heads = new byte[names.count()][];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = ("{\"type\":\"" + names.text(i) + '"').getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Case<T>(String name, Reads<T> payload, Optional<T> bare) {}

    /** Cases being put together in the order of their declaration. */
    public static final class Builder<T> {
        private final List<Case<T>> cases = new ArrayList<>();

        private Builder() {}

        /** A case with a payload. */
        public <P> Builder<T> payload(String name, Reads<P> payload, Function<? super P, ? extends T> make) {
            cases.add(new Case<>(name, in -> made(in, payload.read(in), make), Optional.empty()));
            return this;
        }

        /** A case whose payload may be missing. */
        public <P> Builder<T> option(
                String name, Reads<Optional<P>> payload, Function<? super Optional<P>, ? extends T> make) {
            T none = make.apply(Optional.empty());
            cases.add(new Case<>(name, in -> made(in, payload.read(in), make), Optional.of(none)));
            return this;
        }

        /** A case without a payload. */
        public Builder<T> bare(String name, T value) {
            cases.add(new Case<>(name, in -> noPayload(in, name, value), Optional.of(value)));
            return this;
        }

        private static <P, T> T made(JsonReader in, P payload, Function<? super P, ? extends T> make) {
            return in.failed() ? JsonReader.absent() : make.apply(payload);
        }

        private static <T> T noPayload(JsonReader in, String name, T value) {
            in.note("`" + name + "` carries no data", "leave `data` out");
            in.skip();
            return value;
        }

        public Variants<T> build() {
            Names names = new Names(cases.stream().map(Case::name).toArray(String[]::new));
            return new Variants<>(names, List.copyOf(cases));
        }
    }

    public static <T> Builder<T> of() {
        return new Builder<>();
    }

    /** What the contract calls the cases. */
    public List<String> caseNames() {
        return cases.stream().map(Case::name).toList();
    }

    Names names() {
        return names;
    }

    /** How a value of a case starts, up to what may come behind its type. */
    byte[] head(int which) {
        return heads[which];
    }

    T read(int which, JsonReader in) {
        return cases.get(which).payload().read(in);
    }

    /** The value of a case whose payload is missing; none when it may not be. */
    Optional<T> bare(int which) {
        return cases.get(which).bare();
    }
}
