package dev.flight.report.analysis;

import dev.flight.analysis.SessionReport;
import dev.flight.text.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;
import tech.tablesaw.io.csv.CsvWriter;

/** Sessions as a table of Tablesaw, a row each: grouped for the text, written as CSV. The only user of Tablesaw. */
final class SessionTable {

    private static final String PLATFORM = "platform";
    private static final String PEAK = "peakBytes";

    private final Table table;

    SessionTable(List<SessionReport> sessions) {
        StringColumn session = StringColumn.create("session");
        StringColumn platform = StringColumn.create(PLATFORM);
        StringColumn from = StringColumn.create("from");
        StringColumn until = StringColumn.create("until");
        StringColumn trend = StringColumn.create("trend");
        StringColumn verdict = StringColumn.create("verdict");
        DoubleColumn confidence = DoubleColumn.create("confidence");
        for (SessionReport each : sessions) {
            session.append(Printable.of(each.session()));
            platform.append(Printable.of(each.platform()));
            from.append(Instant.ofEpochMilli(each.fromMillis()).toString());
            until.append(Instant.ofEpochMilli(each.untilMillis()).toString());
            trend.append(each.direction().text());
            verdict.append(verdict(each));
            confidence.append(Math.round(each.leak().confidence() * 1e6) / 1e6);
        }
        this.table = Table.create("sessions", session, platform, from, until);
        table.addColumns(sizes(sessions));
        table.addColumns(trend, verdict, confidence);
        table.addColumns(growth(sessions));
    }

    static String verdict(SessionReport session) {
        return session.leak().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LongColumn[] sizes(List<SessionReport> sessions) {
        LongColumn samples = LongColumn.create("samples");
        LongColumn last = LongColumn.create("lastBytes");
        LongColumn p50 = LongColumn.create("p50Bytes");
        LongColumn p90 = LongColumn.create("p90Bytes");
        LongColumn p99 = LongColumn.create("p99Bytes");
        LongColumn peak = LongColumn.create(PEAK);
        LongColumn limit = LongColumn.create("limitBytes");
        for (SessionReport each : sessions) {
            samples.append(each.samples());
            last.append(Math.round(each.lastBytes()));
            p50.append(Math.round(each.use().p50()));
            p90.append(Math.round(each.use().p90()));
            p99.append(Math.round(each.use().p99()));
            peak.append(Math.round(each.use().max()));
            limit.append(each.limitBytes());
        }
        return new LongColumn[] {samples, last, p50, p90, p99, peak, limit};
    }

    private static LongColumn[] growth(List<SessionReport> sessions) {
        LongColumn slope = LongColumn.create("slopeBytesPerHour");
        LongColumn exhausted = LongColumn.create("exhaustedInMillis");
        for (SessionReport each : sessions) {
            slope.append(Math.round(each.leak().slopeBytesPerHour()));
            each.leak().exhaustedInMillis().ifPresentOrElse(exhausted::append, exhausted::appendMissing);
        }
        return new LongColumn[] {slope, exhausted};
    }

    /** Writes all columns with their names on the first line; does not close the writer. */
    void csv(Writer out) throws IOException {
        StringWriter text = new StringWriter();
        new CsvWriter()
                .write(
                        table,
                        CsvWriteOptions.builder(text).header(true).lineEnd("\n").build());
        out.write(text.toString());
        out.flush();
    }

    /**
     * The peaks of a platform's sessions.
     *
     * @param sessions how many
     */
    record PlatformPeaks(String platform, long sessions, double medianBytes, double p90Bytes, double maxBytes) {}

    /** By platform, in the order of their names. */
    List<PlatformPeaks> byPlatform() {
        Table grouped = table.summarize(
                        PEAK,
                        AggregateFunctions.count,
                        AggregateFunctions.median,
                        AggregateFunctions.percentile90,
                        AggregateFunctions.max)
                .by(PLATFORM)
                .sortOn(PLATFORM);
        return grouped.stream()
                .map(row -> new PlatformPeaks(
                        row.getString(PLATFORM),
                        (long) row.getNumber(name(AggregateFunctions.count.functionName())),
                        row.getNumber(name(AggregateFunctions.median.functionName())),
                        row.getNumber(name(AggregateFunctions.percentile90.functionName())),
                        row.getNumber(name(AggregateFunctions.max.functionName()))))
                .toList();
    }

    private static String name(String function) {
        return function + " [" + PEAK + "]";
    }
}
