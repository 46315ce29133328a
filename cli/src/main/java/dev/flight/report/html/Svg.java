package dev.flight.report.html;

import dev.flight.report.Figures;

/** Shapes of a picture; their looks are in the style sheet, by class. */
public final class Svg {

    /** Hundredths of a unit are finer than any screen or printer shows. */
    private static final int DECIMALS = 2;

    private final Html html;

    Svg(Html html) {
        this.html = html;
    }

    public Svg rect(String cssClass, double x, double y, double width, double height) {
        html.start("rect", cssClass)
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("width", number(width))
                .attribute("height", number(height))
                .end();
        return this;
    }

    Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        html.start("line", cssClass)
                .attribute("x1", number(x1))
                .attribute("y1", number(y1))
                .attribute("x2", number(x2))
                .attribute("y2", number(y2))
                .end();
        return this;
    }

    Svg path(String cssClass, String data) {
        html.start("path", cssClass).attribute("d", data).end();
        return this;
    }

    /** A text; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    public Svg text(String anchor, double x, double y, String text) {
        html.start("text")
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("text-anchor", anchor)
                .endWith(text);
        return this;
    }

    /** Ends the picture. */
    public void end() {
        html.end();
    }

    static String number(double value) {
        return Figures.decimal(value, DECIMALS);
    }
}
