package dev.flight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldPagesTest {

    private static final int WIDTH = 80;

    private final FieldPages pages = new FieldPages();

    static Stream<FieldPage> everyPage() {
        FieldPages pages = new FieldPages();
        return pages.names().stream().flatMap(name -> pages.find(name).stream()).distinct();
    }

    @ParameterizedTest
    @CsvSource({
        "sessions.allocations.size, sessions.allocations.size",
        "allocations.align, sessions.allocations.align",
        "manifest.sessions.id, sessions.id",
        "memory.limits.softLimit, memory.limits.softLimit",
        "softLimit, memory.limits.softLimit",
        "perPlatform.psp.count, sessions.perPlatform.*.count",
        "perPlatform.count, sessions.perPlatform.*.count",
        "manifest, manifest",
        "profile, profile",
        "memory-scenario, memory-scenario",
        "steady, phases.steady",
        "phases.storm.duration, phases.storm.duration",
        "scenario, scenario",
        "scenario.links.psp.latency, links.*.latency",
        "faults.link-fault, faults.link-fault",
        "load.recorded.arrivals.recorded, load.recorded.arrivals.recorded"
    })
    void findsAFieldByTheEndOfItsPath(String query, String path) {
        assertThat(pages.find(query)).extracting(FieldPage::path).containsExactly(path);
    }

    @Test
    void findsEveryFieldOfAName() {
        assertThat(pages.find("size"))
                .extracting(page -> page.kind() + " " + page.path())
                .containsExactly(
                        "manifest vm.size",
                        "manifest sessions.allocations.size",
                        "profile memory.regions.size",
                        "profile memory.regions.reserved.size",
                        "memory-scenario history.size",
                        "memory-scenario phases.load.size",
                        "scenario channels.payload.size");
    }

    @Test
    void showsAFieldThatStandsInSeveralPlacesOnce() {
        assertThat(pages.find("pressure.high.used").get(0).paths())
                .containsExactly("pressure.medium.used", "pressure.high.used", "pressure.critical.used");
    }

    @ParameterizedTest
    @CsvSource({"sizes", "'sessions.'", "''", "'.size'", "'*'", "vm.sizes"})
    void findsNothingByWhatIsNoField(String query) {
        assertThat(pages.find(query)).isEmpty();
    }

    @Test
    void namesEveryPathAndEveryNameForSuggestions() {
        assertThat(pages.names())
                .contains("size", "sessions.allocations.size", "softLimit", "memory.limits.softLimit", "manifest");
        assertThat(pages.names())
                .allSatisfy(name -> assertThat(pages.find(name)).isNotEmpty());
    }

    @Test
    void readsAsAPage() {
        assertThat(pages.find("channels.priority").get(0).text(WIDTH)).isEqualTo("""
                        channels.priority (manifest)

                        How urgent the messages are. critical and realtime messages are always
                        acknowledged.

                        Takes:    text
                        One of:   low, normal, high, critical, realtime
                        Default:  normal

                        Passes:

                            priority: high

                        Fails:

                            # there is no such priority
                            priority: urgent
                            # priorities are names, not numbers
                            priority: 1
                        """);
    }

    @Test
    void showsAnItemOfAKindInItsList() {
        assertThat(pages.find("unload").get(0).text(WIDTH)).startsWith("""
                        phases.unload (memory-scenario)

                        All blocks of a component that were loaded before are freed at once.

                        Takes:    fields
                        Fields:   kind (required), name (required), at, component (required)

                        Passes:

                            phases: [{kind: unload, name: next, component: menu}]
                        """);
    }

    @Test
    void findsWhatStandsInADistribution() {
        assertThat(pages.find("median"))
                .extracting(FieldPage::takes)
                .containsExactly(
                        "a size, as 512KB",
                        "a length of time, as 250ms or 5s",
                        "a length of time, as 250ms or 5s",
                        "a size, as 512KB");
        assertThat(pages.find("uniform")).isNotEmpty();
    }

    @Test
    void saysOnceWhatScenariosAndManifestsHaveInCommon() {
        assertThat(pages.find("sessions.share")).extracting(FieldPage::kind).containsExactly("manifest");
    }

    @Test
    void saysWhichRuleRefusesAValue() {
        assertThat(pages.find("purpose").get(0).text(WIDTH))
                .contains("    # there is no such purpose (manifest/unknown-purpose)\n    purpose: textures\n");
    }

    @Test
    void listsTheFieldsOfASection() {
        assertThat(pages.find("manifest.vm").get(0).text(WIDTH)).contains("Fields:   size (required), count\n");
    }

    @Test
    void listsTheFieldsOfTheItemsOfAList() {
        assertThat(pages.find("memory.regions.reserved").get(0).text(WIDTH))
                .contains("Fields:   name (required), size (required)\n");
    }

    @Test
    void showsListsThatAreBrokenByOneOfTheirItems() {
        assertThat(pages.find("capabilities").get(0).text(WIDTH)).contains("    capabilities: [memory_updates]\n");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void staysWithinTheTerminal(FieldPage page) {
        assertThat(page.text(WIDTH).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
        assertThat(page.text(WIDTH)).matches("(?s)[\\x20-\\x7e\\n]+");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void saysAllThereIsToSay(FieldPage page) {
        assertThat(List.of(page.description(), page.takes())).noneMatch(String::isBlank);
        assertThat(page.passes()).isNotEmpty();
        assertThat(page.fails()).isNotEmpty().noneMatch(each -> each.because().isBlank());
    }
}
