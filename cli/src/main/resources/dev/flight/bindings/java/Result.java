package base.wire;

import java.util.Objects;

/** What became of something: a value, or an error. {@code {"ok": ...}} or {@code {"err": ...}} in JSON. */
public sealed interface Result<T, E> {

    /** It went well. */
    record Ok<T, E>(T value) implements Result<T, E> {
        public Ok {
            Objects.requireNonNull(value, "value");
        }
    }

    /** It failed. */
    record Err<T, E>(E error) implements Result<T, E> {
        public Err {
            Objects.requireNonNull(error, "error");
        }
    }

    /** Reads one. */
    static <T, E> Result<T, E> read(JsonReader in, Reads<T> ok, Reads<E> error) {
        if (!in.object(Outcome.FIELDS)) {
            return JsonReader.absent();
        }
        Result<T, E> result = JsonReader.absent();
        int outcomes = 0;
        for (int field = in.field(); field >= 0; field = in.field()) {
            outcomes++;
            if (field == 0) {
                T value = ok.read(in);
                result = in.failed() ? result : new Ok<>(value);
            } else {
                E value = error.read(in);
                result = in.failed() ? result : new Err<>(value);
            }
        }
        if (in.complete() && outcomes != 1) {
            in.note("a result has either `ok` or `err`, found " + (outcomes == 0 ? "neither" : "both"), "write one");
        }
        return result;
    }

    /** Writes one. */
    static <T, E> void write(Result<T, E> result, JsonWriter out, Writes<? super T> ok, Writes<? super E> error) {
        out.open();
        if (result instanceof Ok<T, E> good) {
            ok.write(good.value(), out.key(Outcome.FIELDS.key(0)));
        } else if (result instanceof Err<T, E> bad) {
            error.write(bad.error(), out.key(Outcome.FIELDS.key(1)));
        }
        out.close();
    }

    /** Checks what it holds. */
    static <T, E> void check(Result<T, E> result, Checks checks, Holds<? super T> ok, Holds<? super E> error) {
        if (result instanceof Ok<T, E> good) {
            checks.at("ok", good.value(), ok);
        } else if (result instanceof Err<T, E> bad) {
            checks.at("err", bad.error(), error);
        }
    }
}
