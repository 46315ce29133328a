package dev.flight.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code flight conform --static}. */
final class StaticFlags {

    @Option(
            names = "--static",
            description = "Run nothing: read the types of hand-written sources, and compare them with the contract.")
    boolean isStatic;

    @Option(
            names = "--go",
            paramLabel = "DIR",
            description = "With --static: a folder of Go packages, read by the Go on the PATH. Repeatable.")
    List<String> go = new ArrayList<>();

    @Option(
            names = "--typescript",
            paramLabel = "DIR",
            description =
                    "With --static: a folder of TypeScript, read by Node.js and the `typescript` of its node_modules or"
                            + " those further up. Repeatable.")
    List<String> typescript = new ArrayList<>();

    @Option(
            names = "--contract",
            paramLabel = "DIR",
            description = "With --static: a folder of WIT, or a file. Default: Flight's own contract.")
    @Nullable
    String contract;

    @Option(
            names = "--all",
            description =
                    "With --static: each type of the contract has to be in each folder. Otherwise what is not there is"
                            + " no finding, for few services need all types.")
    boolean all;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = FailOn.Names.class,
            description = "With --static: " + FailOn.DESCRIPTION)
    String failOn = "error";

    /** Whether an option is given that only makes sense with {@code --static}. */
    @Nullable
    String strayed() {
        if (!go.isEmpty()) {
            return "--go";
        }
        return typescript.isEmpty() ? all ? "--all" : contract == null ? null : "--contract" : "--typescript";
    }
}
