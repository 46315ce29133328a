package dev.flight.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words that an option takes where commands differ in them: what fails {@code validate} is not what fails
 * {@code analyze}, and each has formats of its own. They are the option's candidates for completion.
 */
final class Choices {

    private static final Set<String> DIFFERING = Set.of(SettingName.FAIL_ON.option(), SettingName.FORMAT.option());

    private Choices() {}

    /** Of an option that takes words of its own; empty for any other. */
    static List<String> of(OptionSpec option) {
        List<String> choices = new ArrayList<>();
        if (DIFFERING.contains(option.longestName()) && option.completionCandidates() != null) {
            option.completionCandidates().forEach(choices::add);
        }
        return choices;
    }

    /**
     * Whether an option cannot take a value and that of another command can. What none can take is a mistake, and stays
     * one.
     */
    static boolean isForOthers(String value, OptionSpec option) {
        return !of(option).isEmpty()
                && !takes(option, value)
                && others(option.longestName()).anyMatch(other -> takes(other, value));
    }

    /** {@code text,sarif=out.sarif} is of the formats text and sarif, for an option that takes several. */
    private static boolean takes(OptionSpec option, String value) {
        List<String> words = Stream.of(value.split(",", -1))
                .map(each -> each.replaceFirst("=.*", ""))
                .toList();
        return of(option).containsAll(words) && (words.size() == 1 || option.isMultiValue());
    }

    private static Stream<OptionSpec> others(String name) {
        return Stream.of(CommandName.values())
                .flatMap(command -> Stream.ofNullable(new CommandLine(command.create(nowhere()))
                        .getCommandSpec()
                        .findOption(name)));
    }

    /** Around commands that are looked at and not run. */
    private static Host nowhere() {
        PrintWriter nothing = new PrintWriter(Writer.nullWriter());
        return new Host(InputStream.nullInputStream(), nothing, nothing, Map.of(), Path.of(""), false, 0);
    }
}
