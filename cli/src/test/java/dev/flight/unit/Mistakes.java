package dev.flight.unit;

import static org.assertj.core.api.Assertions.assertThat;

/** What a parser says about a text that it refuses. */
final class Mistakes {

    private Mistakes() {}

    /** The problem and the hint, each held to say something; the problem names the text unless that is empty. */
    static String of(String text, Parsed<?> parsed) {
        assertThat(parsed).as("`%s` is refused", text).isInstanceOf(Parsed.Bad.class);
        Parsed.Bad<?> bad = (Parsed.Bad<?>) parsed;
        assertThat(bad.problem()).contains(text);
        assertThat(bad.problem()).isNotBlank();
        assertThat(bad.hint()).isNotBlank();
        return bad.problem() + " / " + bad.hint();
    }
}
