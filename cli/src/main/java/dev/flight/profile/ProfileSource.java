package dev.flight.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place that profiles come from. */
public interface ProfileSource {

    /** A profile's file: its name in findings, and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String name, byte[] bytes) {}

    /** The names of the profiles it holds. */
    Set<String> names();

    /** The file of a profile; null when it holds none of that name. */
    @Nullable
    File load(String name);
}
