package dev.flight.profile;

import dev.flight.unit.ByteSize;
import dev.flight.unit.Parsed;
import dev.flight.unit.Ratio;

/** A limit as a size, or as a part of the heap. */
public sealed interface Limit {

    /** A fixed number of bytes. */
    record Fixed(ByteSize size) implements Limit {
        @Override
        public ByteSize of(ByteSize heap) {
            return size;
        }

        @Override
        public String toString() {
            return size.format();
        }
    }

    /** A part of the heap, rounded down to a byte. */
    record Part(Ratio ratio) implements Limit {
        @Override
        public ByteSize of(ByteSize heap) {
            return ratio.of(heap);
        }

        @Override
        public String toString() {
            return ratio.format();
        }
    }

    /** The limit in bytes for a heap of this size. */
    ByteSize of(ByteSize heap);

    /** Reads {@code 8MB}, {@code 60%} or {@code 0.6}. */
    static Parsed<Limit> parse(String text) {
        if (Ratio.parse(text) instanceof Parsed.Value<Ratio> ratio) {
            return Parsed.value(new Part(ratio.value()));
        }
        if (ByteSize.parse(text) instanceof Parsed.Value<ByteSize> size) {
            return Parsed.value(new Fixed(size.value()));
        }
        if (text.endsWith("%")) {
            return Parsed.bad(((Parsed.Bad<Ratio>) Ratio.parse(text)).problem(), "write a part of the heap as 75%");
        }
        Parsed.Bad<ByteSize> bad = (Parsed.Bad<ByteSize>) ByteSize.parse(text);
        return Parsed.bad(bad.problem(), bad.hint() + "; or a part of the heap as 75%");
    }
}
