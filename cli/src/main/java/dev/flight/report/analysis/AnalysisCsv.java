package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import java.io.IOException;
import java.io.Writer;

/** An analysis as CSV (RFC 4180, LF line ends): a line a session, sizes in bytes, those that leak first. */
public final class AnalysisCsv {

    private AnalysisCsv() {}

    /** Writes a whole report; does not close the writer. */
    public static void write(Analysis analysis, Writer out) throws IOException {
        new SessionTable(analysis.sessions()).csv(out);
    }
}
