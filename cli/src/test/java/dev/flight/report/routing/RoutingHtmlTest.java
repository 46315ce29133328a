package dev.flight.report.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flight.report.Goldens;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.sim.routing.SampleRoutings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RoutingHtmlTest {

    static Set<String> samples() {
        return SampleRoutings.names();
    }

    @Test
    void writesTheExpectedPage() throws IOException {
        Goldens.assertMatches("routing/outage.html", page(SampleRoutings.outage()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWellFormedXmlToo(String sample) {
        assertThatCode(() -> parsed(page(SampleRoutings.named(sample)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void loadsAndRunsNothing(String sample) throws Exception {
        String page = page(SampleRoutings.named(sample));
        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainPattern("https?:|url\\(|@import|src=|href=");
        Document document = parsed(page);
        for (String element : List.of("script", "link", "img", "iframe", "object", "a")) {
            assertThat(document.getElementsByTagName(element).getLength()).isZero();
        }
    }

    @Test
    void noNameOfAFileBecomesMarkupOrHides() throws Exception {
        String page = page(SampleRoutings.hostile());
        assertThat(page).contains("&lt;script&gt;alert('x')&lt;/script&gt;");
        assertThat(page.codePoints().filter(c -> c == 0x202E || (c < ' ' && c != '\n')))
                .isEmpty();
        assertThat(attributes(parsed(page)))
                .contains("class", "aria-labelledby")
                .doesNotContain("onload");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anElementThatIsNotEmptyInHtmlIsNeverClosedAtItsStart(String sample) throws IOException {
        assertThat(page(SampleRoutings.named(sample)))
                .doesNotContainPattern("<(?!meta|rect|line|path)[a-z0-9]+( [^>]*)?/>");
    }

    @Test
    void shadesEachFaultInEachPlotOverTime() throws IOException {
        String page = page(SampleRoutings.outage());
        int plots = page.split("class=\"plot\"", -1).length - 1 - 1;
        assertThat(plots).isEqualTo(7);
        assertThat(page.split("<rect class=\"shade\"", -1)).hasSize(plots * 3 + 1);
        assertThat(page.split(">broker 1 down</text>", -1)).hasSize(plots + 1);
    }

    @Test
    void aLineHasAGapWhereNothingWasDelivered() throws IOException {
        String page = page(SampleRoutings.quiet());
        String plot = page.substring(page.indexOf("<figcaption>Mean latency"));
        assertThat(plot.substring(0, plot.indexOf("</figure>")).split("class=\"course\"", -1))
                .hasSize(8);
    }

    @Test
    void tellsWhatIsLeftOutWhereThereAreTooManyPlots() throws IOException {
        String page = page(SampleRoutings.many());
        assertThat(page.split(" over time</h2>", -1)).hasSize(9);
        assertThat(page).contains("Plots of 192 more clients");
    }

    private static String page(RoutingResult result) throws IOException {
        StringWriter out = new StringWriter();
        RoutingHtml.write(result, "1.2.3", out);
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
