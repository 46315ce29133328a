package dev.flight.wit;

import dev.flight.diagnostic.Location;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract as nested lists without its places, so that two from different texts can be compared. */
final class Unplaced {

    private Unplaced() {}

    static Object of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Unplaced::of).toList();
        }
        if (value instanceof Record written) {
            List<Object> parts = new ArrayList<>(List.of(written.getClass().getSimpleName()));
            for (RecordComponent each : written.getClass().getRecordComponents()) {
                if (each.getType() != Location.class) {
                    parts.add(of(part(written, each)));
                }
            }
            return parts;
        }
        return String.valueOf(value);
    }

    private static @Nullable Object part(Record written, RecordComponent component) {
        try {
            return component.getAccessor().invoke(written);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
