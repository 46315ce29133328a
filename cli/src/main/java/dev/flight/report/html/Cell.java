package dev.flight.report.html;

import dev.flight.report.Figures;

/** What stands in a cell of a table. */
public sealed interface Cell {

    /** A cell of text. */
    static Cell of(String text) {
        return new Text(text, "");
    }

    /** A cell of text that is good or bad news; the text says so too. */
    static Cell of(String text, boolean good) {
        return new Text(text, good ? "good" : "bad");
    }

    /** A part of a whole as a bar, with the figure. */
    static Cell bar(double part, String text) {
        return new Bar(Math.max(0, Math.min(1, part)), text);
    }

    /** Writes what is in the cell. */
    void write(Html html, String cssClass);

    /** Text. */
    record Text(String text, String news) implements Cell {
        @Override
        public void write(Html html, String cssClass) {
            html.text("td", (cssClass + " " + news).strip(), text);
        }
    }

    /** A bar. */
    record Bar(double part, String text) implements Cell {
        private static final int WIDTH = 100;

        @Override
        public void write(Html html, String cssClass) {
            html.start("td", "bar").text("span", text);
            html.start("svg")
                    .attribute("xmlns", "http://www.w3.org/2000/svg")
                    .attribute("viewBox", "0 0 " + WIDTH + " 10")
                    .attribute("preserveAspectRatio", "none")
                    .attribute("aria-hidden", "true");
            Svg svg = new Svg(html).rect("track", 0, 0, WIDTH, 10);
            double filled = Figures.exact(part * WIDTH, 1).doubleValue();
            if (filled > 0) {
                svg.rect("filled", 0, 0, filled, 10);
            }
            svg.end();
            html.end();
        }
    }
}
