package dev.flight.workload;

import dev.flight.profile.Names;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue of phases. */
public enum PhaseKind {
    LOAD(Load::read),
    STEADY(Steady::read),
    RAMP(Ramp::read),
    SPIKE(Spike::read),
    CHURN(Churn::read),
    LEAK(Leak::read),
    GARBAGE(Garbage::read),
    STORM(Storm::read),
    UNLOAD(Unload::read);

    static final Map<String, PhaseKind> NAMES = Names.all(values());

    /** Reads the fields of a phase; null when too little could be read. */
    @FunctionalInterface
    interface Reader extends Function<PhaseFields, @Nullable Phase> {}

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Reader reader;

    PhaseKind(Reader reader) {
        this.reader = reader;
    }

    /** The name in files. */
    public String text() {
        return Names.of(this);
    }

    @Nullable
    Phase read(PhaseFields fields) {
        return reader.apply(fields);
    }
}
