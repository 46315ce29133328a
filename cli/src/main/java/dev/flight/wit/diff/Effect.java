package dev.flight.wit.diff;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a change does.
 *
 * @param readers who cannot read any more
 * @param isSource whether sources have to be changed
 */
record Effect(Set<Reader> readers, boolean isSource) {

    static final Effect NONE = new Effect(Set.of(), false);
    static final Effect SOURCE = new Effect(Set.of(), true);
    static final Effect OLD_READERS = new Effect(Set.of(Reader.OLD), true);
    static final Effect NEW_READERS = new Effect(Set.of(Reader.NEW), true);
    static final Effect BOTH = new Effect(Set.of(Reader.OLD, Reader.NEW), true);

    Effect {
        readers = Set.copyOf(readers);
    }

    Effect and(Effect other) {
        Set<Reader> all = EnumSet.noneOf(Reader.class);
        all.addAll(readers);
        all.addAll(other.readers);
        return new Effect(all, isSource || other.isSource);
    }

    Impact impact() {
        if (!readers.isEmpty()) {
            return Impact.WIRE_BREAKING;
        }
        return isSource ? Impact.SOURCE_BREAKING : Impact.COMPATIBLE;
    }
}
