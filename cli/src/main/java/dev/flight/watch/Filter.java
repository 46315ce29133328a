package dev.flight.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which sessions are shown: all whose words hold. A word is a regular expression for the session's name, or {@code
 * field:expression}; neither minds the case.
 *
 * @param text as it was typed
 * @param mistake what is wrong with it; empty when nothing is. All sessions are shown then
 */
public record Filter(String text, Predicate<SessionTrack> shows, String mistake) {

    public static final Filter ALL = new Filter("", session -> true, "");

    private static final Pattern FIELD = Pattern.compile("([a-z]+):(.*)");

    /** Names are matched in their first letters only, so that no name makes an expression run for ever. */
    private static final int MATCHED_LETTERS = 64;

    /** Reads one. */
    public static Filter of(String text) {
        List<Predicate<SessionTrack>> words = new ArrayList<>();
        try {
            for (String word : text.strip().split(" +", -1)) {
                words.add(word(word));
            }
        } catch (PatternSyntaxException wrong) {
            return new Filter(text, ALL.shows, wrong.getDescription());
        }
        return new Filter(text, session -> words.stream().allMatch(word -> word.test(session)), "");
    }

    private static Predicate<SessionTrack> word(String word) {
        Matcher field = FIELD.matcher(word);
        return field.matches() ? field(field.group(1), pattern(field.group(2))) : named(pattern(word));
    }

    private static Predicate<SessionTrack> field(String name, Pattern value) {
        return switch (name) {
            case "session" -> named(value);
            case "platform" -> session -> finds(value, session.platform());
            case "pressure" -> session -> finds(value, session.level().text());
            case "trend" -> session -> finds(value, session.trend().name());
            default ->
                throw new PatternSyntaxException(
                        "no field " + name + "; there are session, platform, pressure and trend", name, -1);
        };
    }

    private static Predicate<SessionTrack> named(Pattern value) {
        return session -> finds(value, session.id());
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    private static boolean finds(Pattern pattern, String text) {
        return pattern.matcher(text.substring(0, Math.min(MATCHED_LETTERS, text.length())))
                .find();
    }
}
