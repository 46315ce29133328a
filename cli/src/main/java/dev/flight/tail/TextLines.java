package dev.flight.tail;

import dev.flight.report.Figures;
import dev.flight.text.Printable;
import dev.flight.watch.Ages;
import dev.flight.watch.Happening;
import dev.flight.watch.SessionTrack;

/** Lines for people. */
final class TextLines implements LineWriter {

    @Override
    public String line(Known known) {
        return Printable.of(Ages.clockMillis(known.arrival().atMillis()) + " "
                + text(known.happening(), known.after()::pressureText));
    }

    /** What is told of a session's pressure. */
    private interface Pressures {
        String of(String session);
    }

    private static String text(Happening happening, Pressures pressures) {
        if (happening instanceof Happening.Snapshot snapshot) {
            return snapshot(snapshot, pressures);
        }
        if (happening instanceof Happening.Allocated allocated) {
            var block = allocated.block();
            String done = block.freedAt().isPresent() ? " gave back " : " took ";
            return block.sessionId() + done + Figures.size(block.size().bytes()) + " for "
                    + block.purpose().text() + ": " + block.id();
        }
        if (happening instanceof Happening.Other other) {
            return (other.session().isEmpty() ? "" : other.session() + " ") + other.text();
        }
        if (happening instanceof Happening.Unreadable unreadable) {
            return "UNREADABLE " + Figures.count(unreadable.payloadBytes(), "byte") + ": " + unreadable.why();
        }
        if (happening instanceof Happening.Gap gap) {
            String lost =
                    gap.messages() < 0 ? "an unknown number of messages" : Figures.count(gap.messages(), "message");
            return "LOST " + lost + ": " + gap.why();
        }
        return happening instanceof Happening.Disconnected gone ? "DISCONNECTED: " + gone.why() : "connected";
    }

    private static String snapshot(Happening.Snapshot arrived, Pressures pressures) {
        var snapshot = arrived.snapshot();
        long used = snapshot.used().bytes();
        long total = snapshot.total().bytes();
        return snapshot.sessionId() + " " + snapshot.platform() + " " + Figures.size(used) + " of "
                + Figures.size(total) + " (" + Figures.percent(total == 0 ? 0 : (double) used / total)
                + ") fragmentation " + Figures.ratio(snapshot.fragmentationRatio()) + " "
                + pressures.of(snapshot.sessionId());
    }

    @Override
    public String line(SessionTrack session, long nowMillis) {
        throw new IllegalStateException("sessions are a table in text");
    }
}
