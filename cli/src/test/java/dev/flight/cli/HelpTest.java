package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.explain.ExplainPages;
import dev.flight.explain.FieldPages;
import dev.flight.manifest.rule.Rule;
import dev.flight.manifest.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("long")
class HelpTest {

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void helpLeadsWithTwoExamples(CommandName name) {
        Run run = Run.of(name.text(), "--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        int examples = run.out().indexOf("Examples:");
        int usage = run.out().indexOf("Usage:");
        assertThat(examples).isBetween(0, usage);
        assertThat(run.out().substring(examples, usage).lines().filter(line -> line.startsWith("  ")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(Run.of("help", name.text()).out()).isEqualTo(run.out());
    }

    @Test
    void theHelpOfAllNamesEveryCommand() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        for (CommandName name : CommandName.values()) {
            assertThat(run.out()).contains("  " + name.text() + " ", name.summary());
        }
        assertThat(run.out().indexOf("Examples:")).isLessThan(run.out().indexOf("Usage:"));
    }

    @Test
    void theListOfWhatThereIsToExplainKeepsToTheTerminal() {
        Run run = Run.Around.NOTHING.terminal(80).run("explain");

        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.out()).contains("  manifest/heap-overcommit ");
    }

    @Test
    void theVersionIsForBugReports() {
        assertThat(Run.of("--version").out())
                .startsWith("flight " + Version.number())
                .contains("Java ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsEveryCommandAndOption(String shell) {
        Run run = Run.of("completion", shell);

        assertThat(run.code()).isZero();
        CommandLine all = CommandLines.all(hostOf());
        for (CommandLine command : all.getSubcommands().values()) {
            assertThat(run.out()).contains(command.getCommandName());
            for (String option : command.getCommandSpec().optionsMap().keySet()) {
                String fish = option.startsWith("--") ? "-l " + option.substring(2) : "-s " + option.substring(1);
                assertThat(run.out()).contains(shell.equals("fish") ? fish : option);
            }
        }
        assertThat(run.out()).contains("dreamcast", "manifest");
    }

    private static Host hostOf() {
        return new Host(
                java.io.InputStream.nullInputStream(),
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(new java.io.StringWriter()),
                java.util.Map.of(),
                java.nio.file.Path.of("/"),
                false,
                0);
    }

    static Stream<String> explained() {
        List<String> all = new ArrayList<>(new ExplainPages().ids());
        all.addAll(new FieldPages().names());
        Rules.ALL.stream().map(Rule::id).forEach(all::add);
        return all.stream().distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explained")
    void everyRuleAndFieldIsExplained(String name) {
        Run run = Run.Around.NOTHING.width(72).run("explain", name);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void whatIsMisspeltIsGuessed() {
        assertThat(Run.of("valdate").err()).contains("did you mean `validate`?");
        assertThat(Run.of("validate", "--fromat", "json", "x").err()).contains("--format");
        assertThat(Run.of("validate", "--format", "sarf", "x").err()).contains("did you mean `sarif`?");
        assertThat(Run.of("profiles", "show", "dreamcats").err()).contains("did you mean `dreamcast`?");
        assertThat(Run.of("profiles", "lst").err()).contains("did you mean `list`?");
        assertThat(Run.of("explain", "heap-overcomit").err()).contains("did you mean `manifest/heap-overcommit`?");
        assertThat(Run.of("explain", "softLimt").err()).contains("did you mean `softLimit`?");
        assertThat(Run.of("schema", "manifst").err()).contains("did you mean `manifest`?");
    }
}
