package dev.flight.report;

/** Colour for a terminal, or none. */
public enum Style {
    PLAIN,
    COLOUR;

    public String bold(String text) {
        return sgr("1", text);
    }

    public String red(String text) {
        return sgr("1;31", text);
    }

    public String yellow(String text) {
        return sgr("1;33", text);
    }

    public String green(String text) {
        return sgr("32", text);
    }

    public String blue(String text) {
        return sgr("34", text);
    }

    public String faint(String text) {
        return sgr("2", text);
    }

    private String sgr(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
