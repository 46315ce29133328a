package dev.flight.report.analysis;

import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import dev.flight.report.html.PlotData;
import dev.flight.text.Cut;
import java.util.List;
import java.util.stream.DoubleStream;

/** How fragmented a session's free memory was over time. */
final class FragmentationPlot {

    private FragmentationPlot() {}

    static PlotData of(SessionReport session) {
        double[] highest = session.course().fragmentation();
        return new PlotData(
                "Fragmentation of " + Cut.of(session.session())
                        + ": 1 - largest free / all free, the highest in each interval",
                "At most " + Figures.ratio(session.course().highestFragmentation()) + ".",
                UsePlot.endMillis(session),
                1,
                DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                        .mapToObj(value -> new PlotData.Tick(value, Figures.decimal(value, 2)))
                        .toList(),
                highest,
                highest,
                List.of(),
                List.of(),
                List.of(),
                session.untilMillis() - (double) session.fromMillis(),
                List.of());
    }
}
