package dev.flight.report.routing;

import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.chart.Glyphs;
import dev.flight.sim.routing.RoutingResult;
import dev.flight.text.Cut;
import dev.flight.text.Wrap;
import java.util.List;

/** A simulation of routing for people: what each of the clients got first, then what it rests on. */
public final class RoutingText {

    private static final int MOST_ANSWERS = 12;

    private final Style style;
    private final int width;
    private final Glyphs glyphs;

    /** A text as wide as a terminal; {@link Wrap#NEVER} where nothing limits it. */
    public RoutingText(Style style, int width) {
        this(style, width, Glyphs.UNICODE);
    }

    public RoutingText(Style style, int width, Glyphs glyphs) {
        this.style = style;
        this.width = width;
        this.glyphs = glyphs;
    }

    public String text(RoutingResult result) {
        StringBuilder out = new StringBuilder();
        answers(result, out);
        new GroupTables(result, style, width).write(out);
        new EndTables(result, style).write(out);
        new CourseCharts(result, style, width, glyphs).write(out);
        ExpectedText.write(result.expectations(), style, width, out);
        return out.append('\n')
                .append(style.faint(Wrap.hanging(foot(result), width, "  ")))
                .append('\n')
                .toString();
    }

    private void answers(RoutingResult result, StringBuilder out) {
        List<Answer> answers = Answer.of(result);
        List<Answer> shown = Answer.worst(answers, MOST_ANSWERS);
        for (Answer answer : shown) {
            String wrapped = Wrap.hanging(answer.clients() + ": " + answer.sentence(), width, "  ");
            String name = answer.isGood() ? style.green(answer.clients()) : style.red(answer.clients());
            // The name is coloured after the lines were broken: colour takes no columns.
            out.append(
                            wrapped.startsWith(answer.clients())
                                    ? name + wrapped.substring(answer.clients().length())
                                    : wrapped)
                    .append('\n');
        }
        String rest = Answer.rest(answers, shown);
        out.append(rest.isEmpty() ? "" : rest + "\n");
    }

    /** {@code fleet (fleet.yaml), seed 42, 10 replications, measured from 30s to 2m, 1,204,332 events}. */
    static String foot(RoutingResult result) {
        return Cut.of(result.name()) + " (" + Cut.of(result.source()) + "), seed " + result.seed() + ", "
                + (result.replications() > 1
                        ? "sums of " + Figures.count(result.replications(), "replication") + ", "
                        : "")
                + "measured from " + Figures.time(result.from().nanos() / 1e6) + " to "
                + Figures.time(result.to().nanos() / 1e6) + ", " + Figures.count(result.events(), "event");
    }
}
