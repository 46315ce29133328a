package dev.flight.report.load;

import dev.flight.load.LoadResult;
import dev.flight.report.CsvCell;
import dev.flight.report.Figures;
import dev.flight.sim.routing.Tally;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A load as a table, RFC 4180: a line a group, measured and predicted. Times are milliseconds; what is not known is empty. */
public final class LoadCsv {

    private static final String HEAD =
            "clients,platform,channel,priority,published,delivered,duplicates,latencyMean,p50,p90,"
                    + "p99,p999,latencyMax,predictedDelivered,predictedP50,predictedP99,predictedMax,"
                    + "toClientDelivered,toClientP50,toClientP99,toClientMax";

    private static final int DECIMALS = 6;

    private LoadCsv() {}

    /** Writes the whole table; does not close the writer. */
    public static void write(LoadResult result, Writer out) throws IOException {
        out.write(HEAD + "\r\n");
        for (Predicted group : Predicted.of(result)) {
            out.write(String.join(",", cells(group)) + "\r\n");
        }
        out.flush();
    }

    private static List<String> cells(Predicted group) {
        Tally tally = group.tally();
        List<String> cells = new ArrayList<>(List.of(
                CsvCell.name(group.measured().clients()),
                CsvCell.name(group.measured().platform()),
                CsvCell.name(group.measured().channel()),
                group.measured().priority().name().toLowerCase(Locale.ROOT),
                Long.toString(tally.published()),
                Long.toString(tally.delivered()),
                Long.toString(tally.duplicates())));
        double[] latencies = {
            tally.latencyMean(),
            tally.latency(0.5),
            tally.latency(0.9),
            tally.latency(0.99),
            tally.latency(0.999),
            tally.latencyMax()
        };
        for (double latency : latencies) {
            cells.add(tally.delivered() == 0 ? "" : number(latency));
        }
        predicted(group.subscriber(), cells);
        predicted(group.client(), cells);
        return cells;
    }

    private static void predicted(@Nullable Tally tally, List<String> cells) {
        if (tally == null || tally.delivered() == 0) {
            cells.add(tally == null || tally.published() == 0 ? "" : "0");
            cells.addAll(List.of("", "", ""));
            return;
        }
        cells.add(number((double) tally.delivered() / tally.published()));
        cells.add(number(tally.latency(0.5)));
        cells.add(number(tally.latency(0.99)));
        cells.add(number(tally.latencyMax()));
    }

    private static String number(double value) {
        return Figures.decimal(value, DECIMALS);
    }
}
