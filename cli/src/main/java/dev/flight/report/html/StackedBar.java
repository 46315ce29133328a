package dev.flight.report.html;

import java.util.List;

/** A whole in parts, side by side, each named below. */
public final class StackedBar {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 24;
    private static final double GAP = 2;

    private StackedBar() {}

    /**
     * A part.
     *
     * @param kind its class in the style sheet
     * @param value in what the whole is counted in
     */
    public record Part(String kind, String label, double value, String text) {}

    public static void write(String title, List<Part> parts, Html html) {
        double whole = parts.stream().mapToDouble(Part::value).sum();
        html.start("figure").text("figcaption", title);
        Svg svg = html.svg(WIDTH, HEIGHT, title, described(parts));
        svg.rect("track", 0, 0, WIDTH, HEIGHT);
        double x = 0;
        for (Part part : parts) {
            double wide = whole > 0 ? part.value() / whole * WIDTH : 0;
            if (wide > 0) {
                svg.rect(part.kind(), x, 0, Math.max(1, wide - GAP), HEIGHT);
            }
            x += wide;
        }
        svg.end();
        html.start("ul", "legend");
        parts.forEach(part -> Legend.item(part.kind(), part.label() + " " + part.text(), html));
        html.end().end();
    }

    private static String described(List<Part> parts) {
        return String.join(
                ", ",
                parts.stream().map(part -> part.label() + " " + part.text()).toList());
    }
}
