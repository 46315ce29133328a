package dev.flight.cli;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.input.InputFiles;
import dev.flight.input.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * The FILE arguments of a command: files, folders, patterns, and {@code -} for standard input.
 *
 * @param missing a finding for each argument that nothing answers to
 */
record Inputs(List<Input> inputs, List<Diagnostic> missing) {

    static Inputs of(List<String> arguments, Host host) {
        List<String> named = new ArrayList<>(arguments);
        List<Input> inputs = new ArrayList<>();
        if (named.removeIf("-"::equals)) {
            inputs.add(new Input("<stdin>", null, true, host::in));
        }
        InputFiles.Expanded expanded = InputFiles.expand(named);
        inputs.addAll(expanded.inputs());
        return new Inputs(
                inputs, expanded.missing().stream().map(Unreadable::missing).toList());
    }

    /** The one input that a simulation runs. */
    Input only(String argument, String kinds) {
        if (inputs.size() != 1) {
            throw new UsageError(argument + " is " + inputs.size() + " files: a simulation runs one " + kinds
                    + "; name one of them");
        }
        return inputs.get(0);
    }
}
