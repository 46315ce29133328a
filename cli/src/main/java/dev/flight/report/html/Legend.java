package dev.flight.report.html;

/** What the colours of a picture stand for. */
public final class Legend {

    private static final int SIDE = 12;

    private Legend() {}

    /** An item of a list of class {@code legend}. */
    public static void item(String kind, String text, Html html) {
        html.start("li");
        html.start("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "0 0 " + SIDE + " " + SIDE)
                .attribute("aria-hidden", "true");
        new Svg(html).rect(kind, 0.5, 0.5, SIDE - 1.0, SIDE - 1.0).end();
        html.text("span", text).end();
    }
}
