package dev.flight.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/** A line on a terminal's standard error that counts what is done of long work. Safe for use by many threads. */
final class Progress implements AutoCloseable {

    private static final int STEP = 250;

    private final AtomicInteger done = new AtomicInteger();
    private final PrintWriter out;
    private final int all;
    private final String what;
    private final boolean shown;

    /** Progress through so many files. */
    Progress(Host host, int all) {
        this(host, all, "files");
    }

    /** Progress through so many of something; shown only where a person looks on and it takes long enough to wonder. */
    Progress(Host host, int all, String what) {
        this.out = host.err();
        this.all = all;
        this.what = what;
        this.shown = host.errIsTerminal() && all >= 2 * STEP;
    }

    void oneMore() {
        int now = done.incrementAndGet();
        if (shown && now % STEP == 0) {
            out.print("\r" + now + " of " + all + " " + what);
            out.flush();
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
