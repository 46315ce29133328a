package dev.flight.cli;

import dev.flight.report.routing.TraceLine;
import dev.flight.sim.routing.RoutingTrace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what happens in a simulation of routing, an event a line. */
final class TraceFile implements RoutingTrace, AutoCloseable {

    private final Path file;
    private final BufferedWriter out;

    /** What writing failed of: it is told at the end, as events come from a thread of the simulation. */
    private volatile @Nullable IOException failure;

    private TraceFile(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /** Writes to a file, which is emptied first. */
    static TraceFile to(Path file) {
        try {
            return new TraceFile(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EnvironmentFault("cannot write " + file, e);
        }
    }

    @Override
    public void event(
            long atNanos,
            String what,
            long message,
            String clients,
            int client,
            String channel,
            @Nullable String detail) {
        if (failure != null) {
            return;
        }
        try {
            out.write(TraceLine.of(atNanos, what, message, clients, client, channel, detail));
            out.write('\n');
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        IOException failed = failure;
        try {
            out.close();
        } catch (IOException e) {
            failed = failed == null ? e : failed;
        }
        if (failed != null) {
            throw new EnvironmentFault("cannot write " + file, failed);
        }
    }
}
