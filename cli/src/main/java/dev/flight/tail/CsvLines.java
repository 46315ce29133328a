package dev.flight.tail;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.report.CsvCell;
import dev.flight.report.Figures;
import dev.flight.text.Printable;
import dev.flight.watch.Happening;
import dev.flight.watch.SessionTrack;
import java.util.List;
import java.util.stream.Collectors;

/** CSV (RFC 4180): a row for each thing that arrived. */
final class CsvLines implements LineWriter {

    @Override
    public String head() {
        return "at,kind,session,platform,used,total,fragmentation,pressure,lost,text";
    }

    @Override
    public String line(Known known) {
        Happening happening = known.happening();
        long at = known.arrival().atMillis();
        if (happening instanceof Happening.Snapshot arrived) {
            var snapshot = arrived.snapshot();
            MemoryPressure pressure = known.pressure();
            return row(
                    at,
                    "memory-update",
                    snapshot.sessionId(),
                    snapshot.platform(),
                    Long.toString(snapshot.used().bytes()),
                    Long.toString(snapshot.total().bytes()),
                    Figures.exact(snapshot.fragmentationRatio(), 4).toPlainString(),
                    pressure == null ? "" : pressure.text(),
                    "",
                    "");
        }
        if (happening instanceof Happening.Allocated allocated) {
            var block = allocated.block();
            String kind = block.freedAt().isPresent() ? "freed" : "allocated";
            return other(
                    at,
                    kind,
                    block.sessionId(),
                    "",
                    block.purpose().text() + " " + block.size().bytes());
        }
        if (happening instanceof Happening.Gap gap) {
            return other(at, "gap", "", gap.messages() < 0 ? "" : Long.toString(gap.messages()), gap.why());
        }
        if (happening instanceof Happening.Other other) {
            return other(at, "event", other.session(), "", other.text());
        }
        if (happening instanceof Happening.Unreadable unreadable) {
            return other(at, "unreadable", "", "", unreadable.why());
        }
        return happening instanceof Happening.Disconnected gone
                ? other(at, "disconnected", "", "", gone.why())
                : other(at, "connected", "", "", "");
    }

    @Override
    public String line(SessionTrack session, long nowMillis) {
        return row(
                session.seenMillis(),
                "session",
                session.id(),
                session.platform(),
                Long.toString(session.usedBytes()),
                Long.toString(session.totalBytes()),
                Figures.exact(session.fragmentation(), 4).toPlainString(),
                session.level().text(),
                "",
                session.isStale(nowMillis) ? "stale" : "");
    }

    private static String other(long at, String kind, String session, String lost, String text) {
        return row(at, kind, session, "", "", "", "", "", lost, text);
    }

    private static String row(long at, String... cells) {
        return at + ","
                + List.of(cells).stream()
                        .map(cell -> CsvCell.name(Printable.of(cell)))
                        .collect(Collectors.joining(","));
    }
}
