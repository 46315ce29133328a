package dev.flight.terminal;

/** A colour by what it stands for, as each depth of colour shows it. */
public enum Tone {
    /** The terminal's own. */
    PLAIN(-1, -1, 0),
    GOOD(2, 35, 0x00AF5F),
    NOTICE(3, 220, 0xFFD700),
    WARNING(11, 208, 0xFF8700),
    ALARM(9, 196, 0xFF3030),
    ACCENT(6, 38, 0x00AFD7);

    private final int of16;
    private final int of256;
    private final int rgb;

    Tone(int of16, int of256, int rgb) {
        this.of16 = of16;
        this.of256 = of256;
        this.rgb = rgb;
    }

    int of16() {
        return of16;
    }

    int of256() {
        return of256;
    }

    int rgb() {
        return rgb;
    }
}
