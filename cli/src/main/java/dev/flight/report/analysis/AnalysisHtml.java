package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.SessionReport;
import dev.flight.analysis.TraceUse;
import dev.flight.report.Figures;
import dev.flight.report.html.Html;
import dev.flight.report.html.Page;
import dev.flight.text.Cut;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * An analysis as a page to read, print and pass on: the answers first, then what they rest on. However many sessions and
 * traces there are, the page shows those that matter most and says how many it leaves out.
 */
public final class AnalysisHtml {

    private static final int MOST_FILES = 10;
    private static final int MOST_TRACES = 10;
    private static final int PATH_COLUMNS = 120;

    private AnalysisHtml() {}

    /**
     * Writes the whole page; does not close the writer.
     *
     * @param files the names of the recordings
     * @param badLines lines that were left out because they could not be read
     * @param version Flight's
     */
    public static void write(Analysis analysis, List<String> files, long badLines, String version, Writer out)
            throws IOException {
        Page page = Page.titled("Memory analysis: " + title(files), counts(analysis, badLines));
        VerdictsHtml.write(analysis, page.html());
        sections(analysis, page.html());
        out.write(page.text(List.of(
                names(files) + ".", "Analysed by Flight " + version + ". 1 KB is 1024 bytes; dates are in UTC.")));
        out.flush();
    }

    private static void sections(Analysis analysis, Html html) {
        List<SessionReport> sessions = Ranking.of(analysis.sessions());
        SessionPlots.write(sessions, html);
        SessionTables.write(sessions, html);
        SharingHtml.write(analysis, html);
        List<TraceUse> traces = analysis.traces();
        traces.stream().limit(MOST_TRACES).forEach(trace -> TraceUseHtml.write(trace, html));
        Ranking.more(traces.size() - MOST_TRACES, "trace", html);
    }

    /** A file is called by its whole path; its last part does for a heading. */
    private static String title(List<String> files) {
        if (files.size() != 1) {
            return Figures.count(files.size(), "recording");
        }
        String name = files.get(0);
        return Cut.of(name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
    }

    private static String counts(Analysis analysis, long badLines) {
        return CountWords.sentence(analysis)
                + (badLines > 0 ? "; " + Figures.count(badLines, "line") + " could not be read" : "");
    }

    private static String names(List<String> files) {
        List<String> shown = files.stream()
                .limit(MOST_FILES)
                .map(file -> Cut.to(file, PATH_COLUMNS))
                .toList();
        String more = files.size() > MOST_FILES ? " and " + Figures.count(files.size() - MOST_FILES) + " more" : "";
        return (files.size() == 1 ? "Recording: " : "Recordings: ") + String.join(", ", shown) + more;
    }
}
