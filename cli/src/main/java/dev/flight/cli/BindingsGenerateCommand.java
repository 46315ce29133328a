package dev.flight.cli;

import dev.flight.bindings.output.OutputFolder;
import dev.flight.bindings.output.Written;
import dev.flight.text.Printable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code flight bindings generate}. */
@Command(
        header = "Sources for the types of a contract, in another language.",
        description = {
            "Writes types, strict JSON codecs and checks for a contract in WIT, and the tables of the platforms where the"
                    + " contract speaks of clients and channels. The same contract and profiles give the same bytes.",
            "Only what changed is written. A file that nothing says is generated, or that was changed by hand, is not"
                    + " overwritten; what was generated once and is no longer is removed. .flight-bindings/ in the folder"
                    + " keeps the list.",
            "Resources and functions are left out; a type that needs one is an error."
        },
        footerHeading = "Examples:%n",
        footer = {
            "  flight bindings generate --lang go --out bindings/go",
            "  flight bindings generate --lang java --contract wit/ --package com.example.orders --out src/main/java",
            ""
        })
final class BindingsGenerateCommand extends BindingsCommand {

    @Option(names = "--force", description = "Overwrite files that are not generated, or were changed by hand.")
    boolean force;

    BindingsGenerateCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run(Language language, int files, OutputFolder folder) throws IOException {
        List<String> foreign = force ? List.of() : folder.inTheWay();
        if (!foreign.isEmpty()) {
            foreign.forEach(path -> host.err()
                    .println(
                            "flight: " + Printable.of(out + "/" + path) + " is not generated, or was changed by hand"));
            host.err().println("flight: nothing was written; move what you need, or say --force");
            return ExitCode.FINDINGS;
        }
        say(folder.write());
        return ExitCode.CLEAN;
    }

    private void say(Written done) {
        done.written().forEach(path -> host.out().println("wrote    " + Printable.of(path)));
        done.removed().forEach(path -> host.out().println("removed  " + Printable.of(path)));
        done.kept()
                .forEach(path -> host.err()
                        .println("flight: " + Printable.of(path)
                                + " is no longer generated, and was changed by hand: it is kept"));
        host.out()
                .println(done.written().size() + " written, " + done.removed().size() + " removed, " + done.unchanged()
                        + " unchanged in " + Printable.of(out));
    }
}
