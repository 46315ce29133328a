package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README shows is what Flight does. A block behind {@code <!-- run -->} or {@code <!-- run: exit 1 -->} is a command
 * and what it prints, where a line {@code ...} stands for any lines; one behind {@code <!-- file: NAME -->} is a file
 * that the commands find in the working folder.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    /** As a shell cuts a line into words: at blanks, but for those in single quotes. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    private static final Pattern RUN =
            Pattern.compile("<!-- run(?:: exit (\\d))? -->\n```console\n\\$ scripts/flight (.*)\n((?s).*?)```\n");
    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->\n```yaml\n((?s).*?)```\n");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)scripts/flight ([^`#>|\n]*)");
    private static final Pattern MARK = Pattern.compile("<!-- (run|file)\\b");

    @TempDir
    Path folder;

    /** A command, how it ends, and what it prints. */
    record Shown(String command, int exit, String output) {
        @Override
        public String toString() {
            return command;
        }
    }

    /** How a command ended and what it printed. */
    record Ended(int exit, String output) {}

    static List<Shown> shown() throws IOException {
        List<Shown> shown = new ArrayList<>();
        Matcher block = RUN.matcher(readme());
        while (block.find()) {
            int exit = block.group(1) == null ? 0 : Integer.parseInt(block.group(1));
            shown.add(new Shown(block.group(2), exit, block.group(3)));
        }
        return shown;
    }

    private static List<String> named() throws IOException {
        return COMMAND.matcher(readme())
                .results()
                .map(each -> each.group(1).strip().replace("FIELD", "size"))
                .toList();
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Matcher file = FILE.matcher(readme());
        while (file.find()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aBlockIsWhatItsCommandPrints(Shown shown) {
        Ended ended = run(shown.command(), ROOT);

        assertThat(ended.output()).matches(pattern(shown.output()));
        assertThat(ended.exit()).isEqualTo(shown.exit());
    }

    /** In their order, since one writes a file that the next reads. */
    @Test
    void everyCommandInTheTextWorks() throws IOException {
        for (String command : named()) {
            Ended ended = run(command.replace("flight-baseline.json", folder + "/flight-baseline.json"), ROOT);

            assertThat(ended.exit()).as("%s%n%s", command, ended.output()).isIn(0, 1);
        }
    }

    @Test
    void theSettingsAreSettings() {
        assertThat(run("validate --verbose racing-game.yaml", folder).output())
                .contains("--profiles = platforms (from .flight.yaml:1:")
                .contains("--fail-on = warning (from .flight.yaml:2:")
                .contains("no findings in 1 file");
    }

    @Test
    void everyMarkedBlockIsRead() throws IOException {
        long files = FILE.matcher(readme()).results().count();

        assertThat(MARK.matcher(readme()).results()).hasSize((int) files + shown().size());
    }

    /** File names are found, and shown, as from the working folder of a reader. */
    private Ended run(String command, Path workingFolder) {
        String[] arguments = WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? located(word.group()) : word.group(1))
                .toArray(String[]::new);
        Run run = Run.Around.NOTHING.folder(workingFolder).run(arguments);
        String output = (run.out() + run.err())
                .replace("\r\n", "\n")
                .replace('\\', '/')
                .replace(folder.toString().replace('\\', '/') + "/", "");
        return new Ended(run.code(), output.replace("../", ""));
    }

    private String located(String argument) {
        if (Files.exists(folder.resolve(argument))) {
            return folder.resolve(argument).toString();
        }
        if (argument.startsWith("file:fixtures/")) {
            return "file:" + ROOT.resolve(argument.substring("file:".length()));
        }
        return argument.startsWith("fixtures/") ? ROOT.resolve(argument).toString() : argument;
    }

    private static Pattern pattern(String shown) {
        String lines = shown.lines()
                .map(line -> line.equals("...") ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
                .collect(Collectors.joining());
        return Pattern.compile(lines);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md")).replace("\r\n", "\n");
    }
}
