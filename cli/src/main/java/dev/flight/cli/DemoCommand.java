package dev.flight.cli;

import dev.flight.profile.Catalogue;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code flight demo}. */
@Command(
        header = "A tour: validate, plan, simulate memory and messages, conform, and watch live sessions.",
        description =
                "Lists the platforms, validates the sample manifests that are built in, plans the VMs of one of them, asks on"
                        + " which platforms a program recorded on a PC would live, routes messages while a broker is down and"
                        + " compares what the types' bindings read and write. At the end three simulated sessions, one of which leaks,"
                        + " are published to a broker of their own and watched there: on a terminal on the dashboard, which"
                        + " q leaves. Reads no files and leaves none; always exits with 0.",
        footerHeading = "Examples:%n",
        footer = {"  flight demo", "  flight demo --color always | less -R", ""})
final class DemoCommand extends FlightCommand {

    DemoCommand(Host host) {
        super(host);
    }

    @Override
    public ExitCode call() throws IOException {
        Catalogue catalogue = Catalogue.builtin();
        DemoSteps steps = new DemoSteps(catalogue, host.out(), style(), width());
        title("1. The platforms (flight profiles)");
        steps.profiles();
        title("2. Sample manifests, held against their platforms (flight validate)");
        steps.validate();
        title("3. The V6R team's fleet, planned (flight plan)");
        steps.plan();
        title("4. A program recorded on a PC, on five heaps (flight simulate memory)");
        steps.memory();
        title("5. A broker that is down for 20 seconds in a burst (flight simulate routing)");
        steps.routing();
        title("6. The contract's types, read and written (flight conform)");
        steps.conform();
        title("7. Three sessions, one of which leaks, on a broker of their own (flight publish, flight tail)");
        host.out().flush();
        new DemoLive(host, catalogue, style()).show();
        return ExitCode.CLEAN;
    }

    private void title(String text) {
        host.out().println(style().bold("== " + text + " =="));
        host.out().println();
    }
}
