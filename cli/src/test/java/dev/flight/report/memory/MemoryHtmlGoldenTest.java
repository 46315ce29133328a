package dev.flight.report.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flight.report.Goldens;
import dev.flight.sim.memory.SampleResults;
import dev.flight.sim.memory.SimulationResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class MemoryHtmlGoldenTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "reports", "memory");

    @Test
    void writesTheExpectedPageOfAFailure() throws IOException {
        Goldens.assertMatches(FOLDER.resolve("fragmented.html"), page(SampleResults.fragmented()));
    }

    @Test
    void writesTheExpectedPageOfASurvivor() throws IOException {
        Goldens.assertMatches(FOLDER.resolve("lives.html"), page(SampleResults.lives()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void isWellFormedXmlToo(String name, SimulationResult result) {
        assertThatCode(() -> parsed(page(result))).as(name).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void loadsAndRunsNothing(String name, SimulationResult result) throws Exception {
        String page = page(result);
        assertThat(page).as(name).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainPattern("https?:|url\\(|@import|src=|href=");
        Document document = parsed(page);
        for (String element : List.of("script", "link", "img", "iframe", "object", "a")) {
            assertThat(document.getElementsByTagName(element).getLength()).isZero();
        }
    }

    @Test
    void noNameOfAFileBecomesMarkupOrHides() throws Exception {
        String page = page(SampleResults.hostile());
        assertThat(page).contains("&lt;script&gt;alert('x')&lt;/script&gt;");
        assertThat(page.codePoints().filter(c -> c == 0x202E || (c < ' ' && c != '\n')))
                .isEmpty();
        assertThat(page).doesNotContainPattern("&#\\d");
        assertThat(attributes(parsed(page)))
                .contains("class", "aria-labelledby")
                .doesNotContain("onload");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void everyPictureIsReadOutByItsTitleAndText(String name, SimulationResult result) throws Exception {
        Document document = parsed(page(result));
        var pictures = document.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            var picture = pictures.item(i).getAttributes();
            boolean isDecoration = picture.getNamedItem("aria-hidden") != null;
            assertThat(isDecoration || picture.getNamedItem("aria-labelledby") != null)
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void anElementThatIsNotEmptyInHtmlIsNeverClosedAtItsStart() throws IOException {
        assertThat(page(SampleResults.policies()) + page(SampleResults.idle()))
                .doesNotContainPattern("<(?!meta|rect|line|path)[a-z0-9]+( [^>]*)?/>");
    }

    @Test
    void aResultWithoutTargetsSaysSo() throws IOException {
        var nothing = new SimulationResult("nothing", "nothing.yaml", 1, 1, List.of(), List.of());
        assertThat(page(nothing)).contains("No platform was simulated.");
    }

    @Test
    void aTraceIsCalledByTheLastPartOfItsPath() throws IOException {
        var trace = new SimulationResult("traces/a/b.mtrace", "traces/a/b.mtrace", 1, 1, List.of(), List.of());
        assertThat(page(trace)).contains("<h1>Memory simulation: b.mtrace</h1>", "<p>traces/a/b.mtrace, seed 1");
    }

    @Test
    void marksTheFirstKillInThePlot() throws IOException {
        assertThat(page(SampleResults.killed())).contains(">first kill, race, 5m 10s</text>");
    }

    @Test
    void comparesThePoliciesOfAPlatform() throws IOException {
        assertThat(page(SampleResults.policies())).contains("with each policy", "★ best", ">tlsf");
    }

    @Test
    void tellsWhatItWasMadeFrom() throws IOException {
        assertThat(page(SampleResults.lives()))
                .contains("racing-game (games/racing-game.yaml), seed 7, 20 replications", "Flight 1.2.3");
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("lives", SampleResults.lives()),
                Arguments.of("fragmented", SampleResults.fragmented()),
                Arguments.of("full", SampleResults.full()),
                Arguments.of("limited", SampleResults.limited()),
                Arguments.of("killed", SampleResults.killed()),
                Arguments.of("policies", SampleResults.policies()),
                Arguments.of("many", SampleResults.many()),
                Arguments.of("idle", SampleResults.idle()),
                Arguments.of("zero", SampleResults.failsAtZero()),
                Arguments.of("hostile", SampleResults.hostile()));
    }

    private static String page(SimulationResult result) throws IOException {
        StringWriter out = new StringWriter();
        MemoryHtml.write(result, "1.2.3", out);
        return out.toString();
    }

    private static Set<String> attributes(Document document) {
        Set<String> names = new HashSet<>();
        var elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            var attributes = elements.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                names.add(attributes.item(j).getNodeName());
            }
        }
        return names;
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }
}
