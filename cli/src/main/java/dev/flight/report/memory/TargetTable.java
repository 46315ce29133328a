package dev.flight.report.memory;

import dev.flight.profile.Names;
import dev.flight.report.Figures;
import dev.flight.report.Style;
import dev.flight.report.TextTable;
import dev.flight.sim.memory.PressureLevel;
import dev.flight.sim.memory.RegionResult;
import dev.flight.sim.memory.TargetResult;
import dev.flight.text.Cut;
import dev.flight.text.Printable;
import java.util.List;
import java.util.stream.IntStream;

/** Many platforms compared, a line each: of each its heap, with the best of several policies. */
final class TargetTable {

    private static final int NAME_MOST = 40;
    private static final int NAME_LEAST = 10;

    private final List<Comparisons> platforms;

    TargetTable(List<Comparisons> platforms) {
        this.platforms = platforms;
    }

    /** The highest pressure that any region of a target reached. */
    static PressureLevel pressure(TargetResult result) {
        return result.regions().stream()
                .map(RegionResult::timeline)
                .flatMap(timeline -> IntStream.range(0, timeline.size()).mapToObj(timeline::level))
                .max(PressureLevel::compareTo)
                .orElse(PressureLevel.LOW);
    }

    /** As wide as it is allowed: what is too much is taken off the names. */
    String text(Style style, int width) {
        int over = width(table(Style.PLAIN, NAME_MOST)) - width;
        int longest = platforms.stream()
                .mapToInt(platform -> Printable.width(Cut.of(platform.platform())))
                .max()
                .orElse(NAME_MOST);
        return table(style, over <= 0 ? NAME_MOST : Math.max(NAME_LEAST, longest - over))
                .text(style, "");
    }

    private static int width(TextTable table) {
        return table.text(Style.PLAIN, "")
                .lines()
                .mapToInt(Printable::width)
                .max()
                .orElse(0);
    }

    private TextTable table(Style style, int name) {
        TextTable table = new TextTable(
                "llrrlrl", "PLATFORM", "LIVES", "CAPACITY", "USED", "PRESSURE", "FAILED", "FIRST FAILURE");
        platforms.forEach(platform -> row(platform, name, style, table));
        return table;
    }

    private static void row(Comparisons platform, int name, Style style, TextTable table) {
        TargetResult result = platform.best().result();
        RegionResult heap = result.heap();
        long failed = result.failed() + result.killCount();
        String lives = platform.isComparison()
                ? platform.living() + " of " + platform.targets().size()
                : result.survives() ? "yes" : "no";
        table.row(
                Cut.to(platform.platform(), name),
                result.survives() ? style.green(lives) : style.red(lives),
                Figures.size(heap.capacity()),
                Figures.percent(Verdict.share(heap.peakLive(), heap.capacity())),
                Names.of(pressure(result)),
                failed == 0 ? "0" : style.red(Figures.count(failed)),
                PolicyTable.firstFailure(platform.best()));
    }
}
