package dev.flight.terminal;

import org.jline.utils.AttributedStyle;

/** How many colours a terminal shows. */
public enum ColourDepth {
    /** None: only bold, faint and reversed are left. */
    NONE {
        @Override
        AttributedStyle coloured(AttributedStyle style, Tone tone) {
            return style;
        }
    },
    OF_16 {
        @Override
        AttributedStyle coloured(AttributedStyle style, Tone tone) {
            return style.foreground(tone.of16());
        }
    },
    OF_256 {
        @Override
        AttributedStyle coloured(AttributedStyle style, Tone tone) {
            return style.foreground(tone.of256());
        }
    },
    TRUE {
        @Override
        AttributedStyle coloured(AttributedStyle style, Tone tone) {
            return style.foreground(tone.rgb() >> 16, tone.rgb() >> 8 & 0xFF, tone.rgb() & 0xFF);
        }
    };

    abstract AttributedStyle coloured(AttributedStyle style, Tone tone);

    final AttributedStyle style(Ink ink) {
        AttributedStyle style = AttributedStyle.DEFAULT;
        style = ink.bold() ? style.bold() : style;
        style = ink.faint() ? style.faint() : style;
        style = ink.reverse() ? style.inverse() : style;
        return ink.tone() == Tone.PLAIN ? style : coloured(style, ink.tone());
    }

    /**
     * What a terminal shows, by what the environment says of it.
     *
     * @param term the value of TERM
     * @param colorterm the value of COLORTERM
     * @param colours how many its description says, 0 for none
     */
    public static ColourDepth of(String term, String colorterm, int colours) {
        if (colours < 8 || term.equals("dumb")) {
            return NONE;
        }
        if (colorterm.equals("truecolor") || colorterm.equals("24bit") || term.endsWith("-direct")) {
            return TRUE;
        }
        return colours >= 256 ? OF_256 : OF_16;
    }
}
