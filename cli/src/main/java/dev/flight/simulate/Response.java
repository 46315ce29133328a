package dev.flight.simulate;

import dev.flight.profile.Pressure;
import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.PressureListener;
import dev.flight.workload.Workload;

/** Lets a workload react to pressure as its platform does. */
record Response(Workload workload, Pressure.Response response) implements PressureListener {

    @Override
    public void rose(PressureLevel level, long atNanos) {
        workload.respond(response, atNanos);
    }

    @Override
    public void relaxed(long atNanos) {
        workload.relax(atNanos);
    }
}
