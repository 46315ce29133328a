package dev.flight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.conformance.source.DriftRule;
import dev.flight.wit.diff.ChangeKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainPagesTest {

    private final ExplainPages pages = new ExplainPages();

    static Stream<String> ids() {
        return new ExplainPages().ids().stream();
    }

    private ExplainPage page(String id) {
        return pages.find(id).orElseThrow();
    }

    @Test
    void findsAPageWithItsExamples() {
        ExplainPage page = page("manifest/heap-overcommit");

        assertThat(page.summary())
                .isEqualTo("More memory on the heap at the moment of peak than the platform's heap holds.");
        assertThat(page.body()).startsWith("## What it means");
        assertThat(page.fails())
                .hasValueSatisfying(example -> assertThat(example).contains("name: harbour-level"));
        assertThat(page.passes())
                .hasValueSatisfying(example -> assertThat(example).contains("region: vram"));
    }

    @Test
    void aPageWithoutExamplesIsAPageTheSame() {
        ExplainPage page = page("yaml/too-large");

        assertThat(page.fails()).isEmpty();
        assertThat(page.text(80)).contains("8 MB").doesNotContain("Fails:", "Passes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"manifest/no-such-rule", "", "manifest", "../profile/builtin/psp", "index", "Manifest/no-target"
            })
    void whatIsNoIdHasNoPage(String id) {
        assertThat(pages.find(id)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void everyPageIsTitledByItsIdAndSaysWhatItMeansAndWhatToDo(String id) {
        ExplainPage page = page(id);

        assertThat(page.summary()).endsWith(".").hasSizeBetween(20, 200).doesNotContain("\n", "`", "#");
        assertThat(page.body().lines().filter(line -> line.startsWith("#")))
                .startsWith("## What it means", "## What to do")
                .isSubsetOf("## What it means", "## What to do", "## See also");
    }

    @Test
    void everyDriftOfSourcesHasAPageAndEveryPageADrift() {
        assertThat(pages.ids().stream().filter(id -> id.startsWith("conformance/")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DriftRule.values()).map(DriftRule::id).toList());
    }

    @Test
    void everyChangeOfContractsHasAPageAndEveryPageAChange() {
        Stream<String> kinds = Stream.of(ChangeKind.values()).map(ChangeKind::text);
        assertThat(pages.ids().stream().filter(id -> id.startsWith("contract-diff/")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(kinds, Stream.of("ignore", "stale"))
                        .map("contract-diff/"::concat)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void everyIdThatAPageNamesHasAPage(String id) {
        Stream<String> named = Stream.of(page(id).body().split("[^a-z/-]+"))
                .filter(
                        word -> word.matches(
                                "(manifest|profile|yaml|field|file|suppression|baseline|trace|snapshot|scenario|simulate|contract|contract-diff|bindings|conform|conformance)/[a-z-]+"));

        assertThat(named).isSubsetOf(pages.ids());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void textKeepsToTheWidthButForExamplesAndFormulas(String id) {
        ExplainPage page = page(id);
        String prose = new ExplainPage(id, page.summary(), page.body(), Optional.empty(), Optional.empty()).text(60);

        assertThat(prose.lines().filter(line -> !line.startsWith("    "))).allMatch(line -> line.length() <= 60);
    }

    @Test
    void textShowsHeadingsInCapitalsListsHangingAndExamplesIndented() {
        ExplainPage page =
                ExplainPage.of("manifest/sample", """
                # manifest/sample

                What it is, in a
                sentence.

                ## What to do

                - First, a long way with several words.
                - Second.

                    a = b  +  c
                """, Optional.of("kind: X\n\nname: y\n"), Optional.empty());

        assertThat(page.text(24)).isEqualTo("""
                        manifest/sample

                        What it is, in a
                        sentence.

                        WHAT TO DO

                        - First, a long way with
                          several words.
                        - Second.

                            a = b  +  c

                        Fails:

                            kind: X

                            name: y
                        """);
    }

    @Test
    void textShowsNoControlCharactersOfAnExample() {
        assertThat(page("yaml/control-character").text(80))
                .contains("night\uFFFDdrive")
                .doesNotContain("\u0007");
    }

    @Test
    void textKeepsTheTabThatAnExampleIsAbout() {
        assertThat(page("yaml/tab").text(80)).contains("road,\tpurpose");
    }
}
