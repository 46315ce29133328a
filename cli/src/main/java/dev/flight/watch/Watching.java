package dev.flight.watch;

import dev.flight.event.memory.MemoryPressure;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.profile.Pressure;
import dev.flight.terminal.Size;
import dev.flight.terminal.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the dashboard shows. It never changes; what happens makes another of it.
 *
 * @param pressures the thresholds of a platform by its name
 * @param held what is shown while it is paused; null when it is not
 * @param end whether its user wants to leave
 */
public record Watching(
        Function<String, Pressure> pressures,
        Link link,
        Tally tally,
        Sessions sessions,
        EventLog log,
        Look look,
        Size size,
        long nowMillis,
        @Nullable Watching held,
        End end) {

    /** Whether it goes on. */
    public enum End {
        NOT_YET,
        /** Its user has seen enough, or all that was asked for has come. */
        LEFT,
        /** Its user pressed Control-C. */
        INTERRUPTED
    }

    /** Before anything happened. */
    public static Watching starting(String source, Function<String, Pressure> pressures, Size size, long nowMillis) {
        return new Watching(
                pressures,
                new Link(source, Link.State.CONNECTING, "", ""),
                Tally.from(nowMillis),
                Sessions.NONE,
                EventLog.EMPTY,
                Look.FIRST,
                size,
                nowMillis,
                null,
                End.NOT_YET);
    }

    /** Of a recording that is open: it has no connection to wait for. */
    public Watching opened() {
        return with(link.in(Link.State.CONNECTED, ""));
    }

    /** Of a source of our own, which nobody knows yet: where to publish is shown while nothing has come. */
    public Watching publishedTo(String address) {
        return with(new Link(link.source(), link.state(), link.why(), address));
    }

    /** With a filter and an order to begin with. */
    public Watching looking(Filter filter, Sort sort) {
        return with(look.filtered(filter).sortedBy(sort));
    }

    /** How scarce a session's memory is by the thresholds of its platform; null for a session that is not known. */
    public @Nullable MemoryPressure pressureOf(String session) {
        SessionTrack known = sessions.find(session);
        return known == null ? null : known.level();
    }

    /** The same as text; empty for a session that is not known. */
    public String pressureText(String session) {
        MemoryPressure known = pressureOf(session);
        return known == null ? "" : known.text();
    }

    /** Whether the filter lets a session pass. */
    public boolean shows(String session) {
        SessionTrack known = sessions.find(session);
        return look.filter().text().isEmpty()
                || (known != null && look.filter().shows().test(known));
    }

    /** The sessions that the filter lets pass, in their order. */
    public List<SessionTrack> shown() {
        return sessions.shown(look);
    }

    /** The sessions of the table: what is chosen among them goes on behind a pause. */
    List<SessionTrack> listed() {
        return seen().sessions.shown(look);
    }

    /** The session under the cursor. */
    Optional<SessionTrack> chosen() {
        return Sessions.chosen(listed(), look);
    }

    /** The session whose memory is full first when all go on as now; none where none grows or none was heard of lately. */
    Optional<SessionTrack> soonestFull() {
        return sessions.byId().values().stream()
                .filter(each -> !each.isStale(nowMillis) && Double.isFinite(each.secondsToFull()))
                .min(Comparator.comparingDouble(SessionTrack::secondsToFull).thenComparing(SessionTrack::id));
    }

    /** Snapshots of sessions for which there was no room. */
    public long refused() {
        return sessions.refused();
    }

    Watching snapshot(MemoryUsageSnapshot snapshot) {
        SessionTrack before = sessions.find(snapshot.sessionId());
        SessionTrack after = SessionTrack.after(before, snapshot, nowMillis, pressures.apply(snapshot.platform()));
        Watching counted = new Watching(
                pressures, link, tally.received(true), sessions.with(after), log, look, size, nowMillis, held, end);
        MemoryPressure was = before == null ? MemoryPressure.LOW : before.level();
        return after.level() == was
                ? counted
                : counted.logged(Levels.tone(after.level()), after.id(), Levels.moved(was, after));
    }

    Watching logged(Tone tone, String session, String text) {
        return new Watching(
                pressures,
                link,
                tally,
                sessions,
                log.with(nowMillis, tone, session, text),
                look,
                size,
                nowMillis,
                held,
                end);
    }

    Watching with(Link next) {
        return new Watching(pressures, next, tally, sessions, log, look, size, nowMillis, held, end);
    }

    Watching with(Tally next) {
        return new Watching(pressures, link, next, sessions, log, look, size, nowMillis, held, end);
    }

    Watching with(Sessions next) {
        return new Watching(pressures, link, tally, next, log, look, size, nowMillis, held, end);
    }

    Watching with(Look next) {
        return new Watching(pressures, link, tally, sessions, log, next, size, nowMillis, held, end);
    }

    Watching with(Size next) {
        return new Watching(pressures, link, tally, sessions, log, look, next, nowMillis, held, end);
    }

    /** When it is so late. */
    public Watching at(long millis) {
        if (millis == nowMillis) {
            return this;
        }
        return new Watching(pressures, link, tally.at(millis), sessions, log, look, size, millis, held, end);
    }

    Watching paused(boolean on) {
        return new Watching(pressures, link, tally, sessions, log, look, size, nowMillis, on ? this : null, end);
    }

    /** Its user wants to leave. */
    Watching leaving(End how) {
        return new Watching(pressures, link, tally, sessions, log, look, size, nowMillis, held, how);
    }

    /** What the table, the detail and the log are drawn of: all goes on behind a pause. */
    Watching seen() {
        return held == null ? this : held;
    }

    public boolean isOver() {
        return end != End.NOT_YET;
    }

    boolean isPaused() {
        return held != null;
    }
}
