package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.Sharing;
import dev.flight.analysis.TraceUse;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.Tile;
import dev.flight.text.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The figures of all sessions together. */
final class VerdictTiles {

    private final Analysis analysis;
    private final List<Tile> tiles = new ArrayList<>();

    private VerdictTiles(Analysis analysis) {
        this.analysis = analysis;
    }

    static void write(Analysis analysis, Html html) {
        if (analysis.sessions().isEmpty()) {
            return;
        }
        VerdictTiles tiles = new VerdictTiles(analysis);
        tiles.leaks();
        tiles.end();
        tiles.peak();
        tiles.fragmentation();
        tiles.fairness();
        tiles.liveAtEnd();
        Tile.write(tiles.tiles, html);
    }

    private void leaks() {
        int leaking = analysis.leaking().size();
        long unknown = analysis.sessions().stream()
                .filter(each -> each.leak().kind() == LeakVerdict.Kind.TOO_FEW)
                .count();
        String of = "of " + Figures.count(analysis.sessions().size(), "session");
        String note = unknown == 0 ? of : of + "; too few samples of " + Figures.count(unknown);
        tiles.add(new Tile("Leaks suspected", Figures.count(leaking), note, leaking > 0));
    }

    private void end() {
        analysis.leaking().stream()
                .filter(each -> each.leak().exhaustedInMillis().isPresent())
                .findFirst()
                .ifPresent(first -> tiles.add(new Tile(
                        "First at its limit",
                        "in " + Moments.ahead(first.leak().exhaustedInMillis().getAsLong()),
                        Cut.of(first.session()),
                        true)));
    }

    private void peak() {
        most(each -> each.use().max()).ifPresent(session -> {
            String part = session.limitBytes() > 0
                    ? ", " + Figures.percent(session.peakShare()) + " of " + LeakWords.limit(session)
                    : "";
            tiles.add(new Tile("Highest peak", LeakWords.size(session.use().max()), Cut.of(session.session()) + part));
        });
    }

    private void fragmentation() {
        most(each -> each.course().highestFragmentation())
                .filter(session -> session.course().highestFragmentation() > 0)
                .ifPresent(session -> tiles.add(new Tile(
                        "Fragmentation, highest",
                        Figures.ratio(session.course().highestFragmentation()),
                        Cut.of(session.session()))));
    }

    private Optional<SessionReport> most(ToDoubleFunction<SessionReport> figure) {
        return analysis.sessions().stream().max(Comparator.comparingDouble(figure));
    }

    private void fairness() {
        if (analysis.sessions().size() > 1) {
            long hogs = SharingHtml.hogs(analysis);
            String note = hogs == 0 ? "Jain's index; 1 is even" : Figures.count(hogs, "hog");
            Sharing sharing = analysis.sharing();
            tiles.add(new Tile("Fairness", Figures.ratio(sharing.jain()), note, hogs > 0));
        }
    }

    private void liveAtEnd() {
        if (!analysis.traces().isEmpty()) {
            long bytes =
                    analysis.traces().stream().mapToLong(TraceUse::liveBytes).sum();
            long blocks =
                    analysis.traces().stream().mapToLong(TraceUse::liveBlocks).sum();
            tiles.add(new Tile("Live at the end", Figures.size(bytes), "in " + Figures.count(blocks, "block")));
        }
    }
}
