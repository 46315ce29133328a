package dev.flight.workload;

import dev.flight.trace.Operation;
import org.jspecify.annotations.Nullable;

/** All blocks of a component that were loaded before are freed at once. */
public record Unload(Slot slot, String component) implements Phase {

    static @Nullable Phase read(PhaseFields fields) {
        fields.require("component");
        String component = fields.text("component");
        Slot slot = fields.moment();
        return component == null ? null : new Unload(slot, component);
    }

    @Override
    public Activity on(Stage stage) {
        return new Unloading(stage, stage.component(component));
    }

    /** What is left to free. */
    private final class Unloading implements Activity {
        private final Stage stage;
        private final BlocksByTime loaded;

        Unloading(Stage stage, BlocksByTime loaded) {
            this.stage = stage;
            this.loaded = loaded;
        }

        @Override
        public long dueNanos() {
            return loaded.firstNanos() < slot.startNanos() ? slot.startNanos() : NEVER;
        }

        @Override
        public boolean dueIsFree() {
            return true;
        }

        @Override
        public void next(Operation into) {
            stage.free(into, slot.startNanos(), loaded.poll());
        }
    }
}
