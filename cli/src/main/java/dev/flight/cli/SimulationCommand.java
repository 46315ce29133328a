package dev.flight.cli;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that runs one file on platforms, from chance that is given, and holds the result against expectations. */
abstract class SimulationCommand extends CatalogueCommand {

    static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", description = "A manifest, scenario or trace, or - for standard input.")
    String file = "";

    @Mixin
    PlatformFlags platforms = new PlatformFlags();

    @Mixin
    SimulationFlags simulation = new SimulationFlags();

    SimulationCommand(Host host) {
        super(host);
    }

    /** Runs what was read from the one file that there is. */
    abstract ExitCode run(Input input) throws IOException;

    /** Finds the file, and runs it. */
    final ExitCode runFile() throws IOException {
        Inputs inputs = Inputs.of(List.of(file), host);
        if (!inputs.missing().isEmpty()) {
            return say(inputs.missing());
        }
        return run(inputs.only(file, "manifest, scenario or trace"));
    }

    /** Says on standard error what was found wrong with the input, and answers how that ends. */
    final ExitCode say(List<Diagnostic> findings) {
        return say(findings, simulation.failed());
    }

    /** Says which platforms that were asked for are not run, since they have no heap. */
    final void sayLeftOut(Catalogue catalogue) {
        platforms.names.stream()
                .distinct()
                .flatMap(name -> catalogue.usable(name).stream())
                .filter(profile -> !hasHeap(profile))
                .forEach(profile ->
                        host.err().println(profile.name() + " was left out: it has no heap of a known size"));
    }

    static boolean hasHeap(PlatformProfile profile) {
        return profile.heap().isPresent();
    }
}
