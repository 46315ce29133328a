package dev.flight.workload;

/** A part of a scenario in which one thing goes on. */
public sealed interface Phase permits BlockPhase, Storm, Unload {

    /** Its place in the scenario. */
    Slot slot();

    /** What goes on in it. */
    Activity on(Stage stage);
}
