package dev.flight.routing;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Position;
import dev.flight.unit.Parsed;
import dev.flight.unit.TimeSpan;
import dev.flight.yaml.Scalar;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file of recorded moments: one moment a line, a time with its unit or a bare number of
 * milliseconds; the first line can be the word {@code time}.
 */
final class MomentLines {

    private static final Pattern MILLIS = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final String HEADER = "time";
    private static final String HINT = "it takes one moment a line, as 15ms, or a number of milliseconds";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** So many bad lines are shown; of the rest it is said how many they are. */
    private static final int SHOWN = 20;

    private static final int LONGEST_EXCERPT = 60;

    private final String file;
    private final Scalar name;
    private final Findings findings;
    private final LongStream.Builder moments = LongStream.builder();
    private TimeSpan last = TimeSpan.ZERO;
    private boolean empty = true;
    private int bad;

    /**
     * A reader of one file.
     *
     * @param file its name in findings
     * @param name where the scenario names it
     */
    MomentLines(String file, Scalar name, Findings findings) {
        this.file = file;
        this.name = name;
        this.findings = findings;
    }

    /** The moments; null, with findings, when not all of them can be read. */
    long @Nullable [] read(String text) {
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        int number = 0;
        for (Iterator<String> lines = marked.lines().iterator(); lines.hasNext(); ) {
            number++;
            line(number, lines.next());
        }
        if (bad > SHOWN) {
            MomentFiles.report(
                            name, "has " + bad + " lines that are no moment; the first " + SHOWN + " are shown", HINT)
                    .addTo(findings);
        }
        if (empty && bad == 0) {
            MomentFiles.report(name, "holds no moment", HINT).addTo(findings);
        }
        return empty || bad > 0 ? null : moments.build().toArray();
    }

    private void line(int number, String line) {
        String text = line.strip();
        if (text.isEmpty() || (number == 1 && text.equals(HEADER))) {
            return;
        }
        String written = MILLIS.matcher(text).matches() ? text + "ms" : text;
        Parsed<TimeSpan> parsed = RecordedMoment.parse(cut(written), last);
        if (parsed instanceof Parsed.Bad<TimeSpan> mistake) {
            refuse(number, line, mistake);
        } else {
            last = parsed.orThrow();
            moments.add(last.nanos());
            empty = false;
        }
    }

    private void refuse(int number, String line, Parsed.Bad<TimeSpan> mistake) {
        if (++bad <= SHOWN) {
            String shown = cut(line.strip());
            int column = 1 + line.length() - line.stripLeading().length();
            int end = column + shown.codePointCount(0, shown.length());
            Location at = new Location(file, new Position(number, column), new Position(number, end), shown, column);
            Finding.error(MomentFiles.RULE, at, "")
                    .says(mistake.problem())
                    .hint(mistake.hint())
                    .addTo(findings);
        }
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT);
    }
}
