package dev.flight.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The frame of a report: one file that loads nothing and runs nothing, on screen light or dark, and on paper.
 *
 * <p>Plots are SVG of our own. A library would draw them by AWT, which does not start on slim servers without fonts, or by
 * a script from a network.
 */
public final class Page {

    private static final String STYLE = "/dev/flight/report/page.css";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Html html = new Html();

    private Page() {}

    /** A page with its heading. */
    public static Page titled(String title, String subtitle) {
        Page page = new Page();
        page.head(title);
        page.html.start("body").start("header");
        page.html.text("h1", title).text("p", "muted", subtitle).end();
        page.html.start("main");
        return page;
    }

    /** Where what is on it goes. */
    public Html html() {
        return html;
    }

    /** The whole of it, with what it was made from at its foot. */
    public String text(List<String> foot) {
        html.end().start("footer");
        foot.forEach(line -> html.text("p", line));
        return html.end().end().end().toString();
    }

    private void head(String title) {
        html.start("html").attribute("lang", "en").start("head");
        meta("charset", "utf-8");
        html.start("meta")
                .attribute("http-equiv", "Content-Security-Policy")
                .attribute("content", POLICY)
                .end();
        named("viewport", "width=device-width, initial-scale=1");
        named("color-scheme", "light dark");
        named("referrer", "no-referrer");
        html.text("title", title).raw("style", style()).end();
    }

    private void named(String name, String content) {
        html.start("meta").attribute("name", name).attribute("content", content).end();
    }

    private void meta(String name, String value) {
        html.start("meta").attribute(name, value).end();
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + STYLE);
            }
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
