package dev.flight.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.validate.ValidationResult.Suppressed;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

    private static final String PURPOSE = "manifest/unknown-purpose";
    private static final String ALIGN = "manifest/alignment-not-power-of-two";

    /** The allocations start on line 6. */
    private static final String HEAD = """
            kind: AllocationManifest
            name: test
            platforms: [psp]
            sessions:
              - id: s
                allocations:
            """;

    private static final String BAD = "      - {id: a, purpose: heap, size: 1KB, align: 12}";

    @Test
    void findsBothMistakesWhereNothingIsSaid() {
        assertThat(Runs.places(run(BAD).findings())).containsExactly(PURPOSE + ":7", ALIGN + ":7");
    }

    @Test
    void aCommentAtTheEndOfALineSpeaksForThatLine() {
        ValidationResult result = run(BAD + " # flight:ignore " + PURPOSE + " it is our own");

        assertThat(Runs.places(result.findings())).containsExactly(ALIGN + ":7");
        assertThat(result.suppressed()).extracting(Suppressed::reason).containsExactly("it is our own");
    }

    @Test
    void aCommentAloneSpeaksForTheNextLineOnly() {
        ValidationResult result =
                run("      # flight:ignore " + PURPOSE + " known", BAD.replace("id: a", "id: b"), BAD);

        assertThat(Runs.places(result.findings())).containsExactly(ALIGN + ":8", PURPOSE + ":9", ALIGN + ":9");
        assertThat(result.suppressed()).hasSize(1);
    }

    @Test
    void commentsAboveOneAnotherSpeakForTheSameLine() {
        ValidationResult result =
                run("# flight:ignore " + PURPOSE + " known", "      # flight:ignore " + ALIGN + "   known   too ", BAD);

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).extracting(Suppressed::reason).containsExactly("known", "known   too");
    }

    @Test
    void aCommentAboveAndOneAtTheEndSpeakForTheSameLine() {
        assertThat(run("# flight:ignore " + PURPOSE + " known", BAD + " # flight:ignore " + ALIGN + " too")
                        .findings())
                .isEmpty();
    }

    @Test
    void aWrongCommentAmongOthersDoesNotMoveThem() {
        ValidationResult result = run(
                "# flight:ignore " + PURPOSE + " known",
                "# flight:ignore manifest/no-such-rule because",
                "# flight:ignore " + ALIGN,
                BAD,
                "      - {id: b, purpose: heap, size: 1KB} # flight:ignore " + PURPOSE + " also known");

        assertThat(Runs.places(result.findings()))
                .containsExactly("suppression/unknown-rule:8", "suppression/no-reason:9", ALIGN + ":10");
        assertThat(result.suppressed()).hasSize(2);
    }

    @Test
    void aReasonIsRequired() {
        ValidationResult result = run(BAD + " # flight:ignore " + PURPOSE);

        assertThat(Runs.places(result.findings()))
                .containsExactlyInAnyOrder(PURPOSE + ":7", ALIGN + ":7", "suppression/no-reason:7");
        assertThat(result.suppressed()).isEmpty();
    }

    @Test
    void aRuleMustBeOne() {
        List<Diagnostic> findings = run(
                        "# flight:ignore manifest/unknown-purpos because",
                        BAD,
                        "# flight:ignore",
                        "      - {id: b, purpose: vm-heap, size: 1KB} # flight:ignore field/value never these")
                .findings();

        assertThat(Runs.places(findings))
                .containsExactly(
                        "suppression/unknown-rule:7",
                        PURPOSE + ":8",
                        ALIGN + ":8",
                        "suppression/unknown-rule:9",
                        "suppression/unknown-rule:10");
        assertThat(findings.get(0).hint()).isEqualTo("did you mean `manifest/unknown-purpose`?");
    }

    @Test
    void aCommentThatIgnoresNothingIsFound() {
        ValidationResult result = run("# flight:ignore manifest/heap-overcommit once true", BAD);

        assertThat(result.findings())
                .filteredOn(each -> each.rule().equals("suppression/unused"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.at().start().line()).isEqualTo(7);
                    assertThat(each.message()).contains("line 8");
                });
    }

    @Test
    void oneCommentIgnoresEveryFindingOfItsRuleOnItsLine() {
        ValidationResult result =
                run(BAD + " # flight:ignore " + PURPOSE + " known", "      - {id: b, purpose: vm-heap, size: 1KB}");
        ValidationResult two = run(
                "      - {id: a, purpose: heap, size: 1KB}",
                "    perPlatform: {vita: {allocations: [{id: b, purpose: heap, size: 1B}, {id: c, purpose: pile, size: 1B}]}}"
                        + " # flight:ignore " + PURPOSE + " both");

        assertThat(result.suppressed()).hasSize(1);
        assertThat(two.suppressed()).hasSize(2);
        assertThat(Runs.places(two.findings())).containsExactly(PURPOSE + ":7");
    }

    @Test
    void aHashInQuotesIsNoComment() {
        ValidationResult result = run(
                "      - {id: a, purpose: heap, size: 1KB, site: ' # flight:ignore " + PURPOSE + " no comment'}",
                "      - {id: b, purpose: heap, size: 1KB, site: \" # flight:ignore " + PURPOSE + " no comment\"}",
                "      - {id: c, purpose: heap, size: 1KB, site: x#flight:ignore}",
                "      - {id: d, purpose: vm-heap, size: 1KB, site: 'flight:ignore'} # see `flight:ignore`");

        assertThat(Runs.places(result.findings())).containsExactly(PURPOSE + ":7", PURPOSE + ":8", PURPOSE + ":9");
        assertThat(result.suppressed()).isEmpty();
    }

    @Test
    void aHashInABlockOfTextIsNoComment() {
        ValidationResult result = run(
                "      - id: a",
                "        purpose: heap",
                "        size: 1KB",
                "        site: |",
                "          # flight:ignore " + PURPOSE + " no comment",
                "          x # flight:ignore nonsense",
                "      - id: b",
                "        site: >-",
                "          one",
                "",
                "          # flight:ignore " + PURPOSE + " no comment",
                "        size: 1KB",
                "        purpose: heap # flight:ignore " + PURPOSE + " a comment");

        assertThat(Runs.places(result.findings())).containsExactly(PURPOSE + ":8");
        assertThat(result.suppressed()).hasSize(1);
    }

    @Test
    void aCommentBehindABlockOfTextIsOne() {
        ValidationResult result = run(
                "      - id: a",
                "        size: 1KB",
                "        site: |",
                "          text",
                "        # flight:ignore " + PURPOSE + " a comment",
                "        purpose: heap");

        assertThat(result.findings()).isEmpty();
        assertThat(result.suppressed()).hasSize(1);
    }

    @Test
    void aQuotedTextOverSeveralLinesHidesNothingBehindIt() {
        ValidationResult result = run(
                "      - id: a",
                "        size: 1KB",
                "        site: \"one",
                "          # flight:ignore " + PURPOSE + " inside",
                "          two\" # flight:ignore " + ALIGN + " behind",
                "        purpose: heap");

        assertThat(Runs.places(result.findings())).containsExactly("suppression/unused:11", PURPOSE + ":12");
    }

    @Test
    void ofTwoCommentsForTheSameTheFirstIgnoresAndTheSecondIsUnused() {
        ValidationResult result = run(
                "      # flight:ignore " + PURPOSE + " first",
                "      - {id: a, size: 1KB, purpose: heap} # flight:ignore " + PURPOSE + " second");

        assertThat(result.suppressed())
                .extracting(ValidationResult.Suppressed::reason)
                .containsExactly("first");
        assertThat(Runs.places(result.findings())).containsExactly("suppression/unused:8");
    }

    @Test
    void linesAreCountedTheSameWithEveryLineBreak() {
        for (String lineBreak : List.of("\n", "\r\n", "\r")) {
            String text = (HEAD + "# flight:ignore " + PURPOSE + " known\n" + BAD + "\n").replace("\n", lineBreak);
            ValidationResult result = Runs.of(Runs.file("m.yaml", text));
            assertThat(Runs.places(result.findings())).containsExactly(ALIGN + ":8");
        }
    }

    private static ValidationResult run(String... lines) {
        return Runs.of(Runs.file("m.yaml", HEAD + String.join("\n", lines) + "\n"));
    }
}
