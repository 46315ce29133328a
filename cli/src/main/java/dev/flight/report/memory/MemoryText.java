package dev.flight.report.memory;

import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.SimulationResult;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import dev.flight.text.Wrap;
import java.util.List;

/**
 * A simulation of memory for people: the answer for each target first, then what it rests on. Of many platforms a table
 * comes first, and only those that do not live, come under high pressure or seem to leak are gone into, unless all are.
 */
public final class MemoryText {

    /** So many platforms are all gone into. */
    public static final int FEW = 4;

    private final Style style;
    private final int width;
    private final Glyphs glyphs;
    private final boolean allDetails;

    /** A text as wide as a terminal; {@link Wrap#NEVER} where nothing limits it. */
    public MemoryText(Style style, int width) {
        this(style, width, Glyphs.UNICODE);
    }

    public MemoryText(Style style, int width, Glyphs glyphs) {
        this(style, width, glyphs, false);
    }

    private MemoryText(Style style, int width, Glyphs glyphs, boolean allDetails) {
        this.allDetails = allDetails;
        this.style = style;
        this.width = width;
        this.glyphs = glyphs;
    }

    /** The same, with the details of however many platforms there are. */
    public MemoryText withAllDetails() {
        return new MemoryText(style, width, glyphs, true);
    }

    public String text(SimulationResult result) {
        StringBuilder out = new StringBuilder();
        List<Comparisons> all = Comparisons.of(result);
        List<Comparisons> platforms = all.stream()
                .filter(platform -> all.size() <= FEW || allDetails || isTroubled(platform))
                .toList();
        if (all.size() > FEW) {
            out.append(new TargetTable(all).text(style, width)).append(platforms.isEmpty() ? "" : "\n");
        }
        platforms.forEach(platform -> answer(platform, out));
        ExpectationText.write(result.expectations(), style, width, out);
        PolicyTable policies = new PolicyTable(style);
        TargetText details = new TargetText(style, width, glyphs);
        for (Comparisons platform : platforms) {
            if (platform.isComparison()) {
                out.append('\n').append(policies.text(platform));
            } else {
                out.append('\n').append(details.text(platform.best(), all.size() > 1));
            }
        }
        leftOut(all.size() - platforms.size(), out);
        return out.append('\n').append(style.faint(foot(result))).append('\n').toString();
    }

    private static boolean isTroubled(Comparisons platform) {
        TargetResult result = platform.best().result();
        return !platform.best().leaks().isEmpty()
                || !result.survives()
                || TargetTable.pressure(result).compareTo(PressureLevel.HIGH) >= 0;
    }

    private void leftOut(int platforms, StringBuilder out) {
        if (platforms > 0) {
            String what = platforms == 1 ? "1 platform that lives" : platforms + " platforms that live";
            String sentence = what
                    + " below high pressure and without signs of a leak: the details are left out; --details shows them.";
            out.append('\n').append(Wrap.hanging(sentence, width, "  ")).append('\n');
        }
    }

    private void answer(Comparisons platform, StringBuilder out) {
        Verdict verdict = Verdict.of(platform.best());
        String word = verdict.lives() ? style.green(verdict.word()) : style.red(verdict.word());
        String policies = platform.isComparison() ? " with " + PolicyTable.countOfLiving(platform) : "";
        String sentence = verdict.target() + ": " + verdict.word() + policies + ": " + verdict.sentence();
        String wrapped = Wrap.hanging(sentence, width, "  ");
        // The words are coloured after the lines were broken: colour takes no columns.
        out.append(style.bold(verdict.target()))
                .append(wrapped.substring(verdict.target().length())
                        .replaceFirst(
                                ": " + verdict.word(),
                                ": " + word.replace("\\", "\\\\").replace("$", "\\$")))
                .append('\n');
        for (String hint : verdict.hints()) {
            out.append("  = ")
                    .append(style.blue("hint"))
                    .append(": ")
                    .append(Wrap.hanging(hint, width, " ".repeat(10)))
                    .append('\n');
        }
    }

    private static String foot(SimulationResult result) {
        String runs = result.replications() > 1 ? ", " + result.replications() + " replications" : "";
        return origin(result) + ", seed " + result.seed() + runs;
    }

    /** The workload and its file; a trace has no name but that of its file. */
    private static String origin(SimulationResult result) {
        String source = Cut.of(result.source());
        return result.name().equals(result.source()) ? source : Cut.of(result.name()) + " (" + source + ")";
    }
}
