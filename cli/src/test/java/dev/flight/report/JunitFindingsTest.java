package dev.flight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flight.text.SafeText;
import dev.flight.validate.ValidationResult;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitFindingsTest {

    @Test
    void aCleanRunHasOnePassedTestCase() {
        assertThat(Reports.write(FindingsFormat.JUNIT, Samples.CLEAN.result())).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="flight validate">
                          <testsuite name="flight validate" tests="1" failures="0" errors="0" skipped="0">
                            <testcase name="3 files, no findings" classname="flight validate"/>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void errorsAndWarningsFailAndInfosDoNot() throws Exception {
        List<Element> cases = elements(Samples.ALL_SEVERITIES.result(), "testcase");
        assertThat(cases).hasSize(3);
        assertThat(child(cases.get(0)).getTagName()).isEqualTo("failure");
        assertThat(child(cases.get(1)).getTagName()).isEqualTo("failure");
        assertThat(child(cases.get(2)).getTagName()).isEqualTo("system-out");
        Element suite = elements(Samples.ALL_SEVERITIES.result(), "testsuite").get(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
    }

    @Test
    void aFailureTellsAllInItsBody() throws Exception {
        Element failure =
                elements(Samples.RELATED_AND_HINTS.result(), "failure").get(0);
        assertThat(failure.getAttribute("type")).isEqualTo("manifest/heap-overcommit");
        assertThat(failure.getAttribute("message")).isEqualTo("peak 17.2MB at 40s; the heap is 15.8MB");
        assertThat(failure.getTextContent().lines())
                .containsExactly(
                        "racing.yaml:7:5: error manifest/heap-overcommit: peak 17.2MB at 40s; the heap is 15.8MB",
                        "limit set here, inherited by extends: profiles/retro.yaml:12:5",
                        "the session [race]: racing.yaml:3:5",
                        "hint: lower `count`");
    }

    @Test
    void aSuppressedFindingIsSkippedWithItsReason() throws Exception {
        List<Element> skipped = elements(Samples.SUPPRESSED.result(), "skipped");
        assertThat(skipped).hasSize(1);
        assertThat(skipped.get(0).getAttribute("message")).isEqualTo("measured: it holds");
    }

    @Test
    void aRunWithOnlySuppressedFindingsStillPasses() throws Exception {
        List<Element> cases = elements(Samples.ONLY_SUPPRESSED.result(), "testcase");
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).getAttribute("name")).isEqualTo("1 file, no findings");
    }

    @ParameterizedTest
    @EnumSource
    void theCountsAreTrueAndNoTwoNamesAreAlike(Samples sample) throws Exception {
        ValidationResult result = sample.result();
        Element suite = elements(result, "testsuite").get(0);
        List<Element> cases = elements(result, "testcase");
        assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.size()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(Integer.toString(elements(result, "failure").size()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(Integer.toString(elements(result, "skipped").size()));
        assertThat(cases.stream().map(each -> each.getAttribute("name"))).doesNotHaveDuplicates();
    }

    @Test
    void givesTextBackButForWhatXmlForbids() throws Exception {
        String legal = Samples.NASTY_WELL_FORMED
                .replace('\0', '\ufffd')
                .replace('\u001b', '\ufffd')
                .replace('\u0007', '\ufffd')
                .replace('\ufffe', '\ufffd');
        Element failure = elements(Samples.NASTY.result(), "failure").get(0);
        assertThat(failure.getAttribute("message")).isEqualTo(legal);
        assertThat(failure.getAttribute("type")).isEqualTo("odd/" + legal);
        assertThat(failure.getTextContent()).endsWith("hint: " + legal).contains(": " + legal + "\n");
    }

    @Test
    void putsNothingIntoATerminalButText() {
        assertThat(Reports.write(FindingsFormat.JUNIT, Samples.NASTY.result())
                        .codePoints()
                        .filter(c -> c != '\n' && c != '\t'))
                .noneMatch(SafeText::isHidden)
                .contains(0x1F600, 0x5E9);
    }

    private static Element child(Element element) {
        return (Element) element.getElementsByTagName("*").item(0);
    }

    private static List<Element> elements(ValidationResult result, String tag) throws Exception {
        String xml = Reports.write(FindingsFormat.JUNIT, result);
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
