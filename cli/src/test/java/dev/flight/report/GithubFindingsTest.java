package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.diagnostic.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubFindingsTest {

    @Test
    void writesOneCommandForEachFinding() {
        assertThat(Reports.write(FindingsFormat.GITHUB, Samples.ALL_SEVERITIES.result()))
                .isEqualTo("""
                        ::error file=racing.yaml,line=7,endLine=7,col=5,endColumn=10,title=manifest/heap-overcommit::\
                        peak 17.2MB at 40s; the heap is 15.8MB
                        ::warning file=racing.yaml,line=8,endLine=8,col=5,endColumn=10,title=manifest/low-headroom::\
                        3.1%25 is left
                        ::notice file=racing.yaml,line=9,endLine=9,col=5,endColumn=10,title=manifest/vm-too-large::\
                        v6r-small would do
                        """);
    }

    @Test
    void writesNothingWhenThereIsNothing() {
        assertThat(Reports.write(FindingsFormat.GITHUB, Samples.CLEAN.result())).isEmpty();
        assertThat(Reports.write(FindingsFormat.GITHUB, Samples.ONLY_SUPPRESSED.result()))
                .isEmpty();
    }

    @Test
    void leavesColumnsOutAcrossLines() {
        Location block = new Location("a.yaml", new Position(4, 3), new Position(6, 9), "  - id: race");
        Diagnostic finding = new Diagnostic("a/b", Severity.ERROR, "m", block, "", List.of(), null);
        assertThat(Reports.write(FindingsFormat.GITHUB, Samples.result(finding)))
                .isEqualTo("::error file=a.yaml,line=4,endLine=6,title=a/b::m\n");
    }

    @Test
    void putsRelatedPlacesAndTheHintOnFurtherLines() {
        Command command = Command.parse(Reports.write(FindingsFormat.GITHUB, Samples.RELATED_AND_HINTS.result())
                .lines()
                .toList()
                .get(0));
        assertThat(command.message().lines())
                .containsExactly(
                        "peak 17.2MB at 40s; the heap is 15.8MB",
                        "limit set here, inherited by extends: profiles/retro.yaml:12:5",
                        "the session [race]: racing.yaml:3:5",
                        "hint: lower `count`");
    }

    @Test
    void givesTextBackButForHiddenCharacters() {
        String printable = Samples.NASTY_WELL_FORMED
                .replace('\0', '\ufffd')
                .replace('\u001b', '\ufffd')
                .replace('\u0007', '\ufffd')
                .replace('\u007f', '\ufffd')
                .replace('\u0085', '\ufffd')
                .replace('\u009b', '\ufffd')
                .replace('\u2028', '\ufffd')
                .replace('\u202e', '\ufffd')
                .replace('\u202c', '\ufffd');
        List<String> lines = List.of(
                Reports.write(FindingsFormat.GITHUB, Samples.NASTY.result()).split("\n", -1));
        assertThat(lines).hasSize(3).last().isEqualTo("");
        Command command = Command.parse(lines.get(0));
        assertThat(command.level()).isEqualTo("error");
        assertThat(command.message()).startsWith(printable + "\n").endsWith("hint: " + printable);
        assertThat(command.properties())
                .containsOnlyKeys("file", "line", "endLine", "col", "endColumn", "title")
                .containsEntry("file", "odd %,:\u00e9\ufffd\ufffd\n\ud83d\ude00 \"<&>\".yaml")
                .containsEntry("title", "odd/" + printable);
    }

    /** A workflow command as the runner reads it. */
    private record Command(String level, Map<String, String> properties, String message) {

        static Command parse(String line) {
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            String head = line.substring(2, end);
            int space = head.indexOf(' ');
            Map<String, String> properties = new HashMap<>();
            for (String property : head.substring(space + 1).split(",", -1)) {
                int equals = property.indexOf('=');
                properties.put(property.substring(0, equals), unescape(property.substring(equals + 1)));
            }
            return new Command(head.substring(0, space), properties, unescape(line.substring(end + 2)));
        }

        private static String unescape(String text) {
            return text.replace("%0D", "\r")
                    .replace("%0A", "\n")
                    .replace("%3A", ":")
                    .replace("%2C", ",")
                    .replace("%25", "%");
        }
    }
}
