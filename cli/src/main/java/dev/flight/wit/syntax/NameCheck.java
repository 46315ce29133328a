package dev.flight.wit.syntax;

import dev.flight.diagnostic.Finding;

/** Names are words in kebab-case, each all small or all capital, and no keywords. */
final class NameCheck {

    private final Mistakes mistakes;

    NameCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(Token token) {
        if (token.isKeyword()) {
            mistakes.add(mistakes.at(Mistakes.NAME, token)
                    .says(token.described() + " cannot be a name as it stands")
                    .hint("write `%" + token.text() + "`, which is the name " + token.text()));
        } else if (!Words.isLabel(token.text())) {
            mistakes.add(notKebab(token));
        }
    }

    private Finding notKebab(Token token) {
        Finding finding = mistakes.at(Mistakes.NAME, token);
        if (token.text().isEmpty()) {
            return finding.says("a `%` without a name").hint("write the name right behind it: `%list`");
        }
        String meant = Words.kebab(token.text());
        return finding.says(token.described() + " is not in kebab-case")
                .hint(
                        Words.isLabel(meant)
                                ? "write `" + (Words.isKeyword(meant) ? "%" : "") + meant + "`"
                                : "a name is words of the letters a to z and of digits, parted by `-`; it starts with a letter");
    }
}
