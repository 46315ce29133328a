package dev.flight.report.analysis;

import dev.flight.analysis.Analysis;
import dev.flight.analysis.LeakVerdict;
import dev.flight.analysis.SessionReport;
import dev.flight.report.Figures;
import java.util.Locale;

/** What was found about leaks, in words. */
final class LeakWords {

    private LeakWords() {}

    /** What is said where no session leaks. */
    static String none(Analysis analysis) {
        if (analysis.sessions().isEmpty()) {
            return "There is no session.";
        }
        return isUnknown(analysis) ? "Too few samples to tell whether a session leaks." : "No session leaks.";
    }

    /** Whether of no session it can be told. */
    static boolean isUnknown(Analysis analysis) {
        return analysis.sessions().stream().allMatch(each -> each.leak().kind() == LeakVerdict.Kind.TOO_FEW);
    }

    /** {@code leaks 1.18MB/h}. */
    static String rate(LeakVerdict leak) {
        return "leaks " + size(leak.slopeBytesPerHour()) + "/h";
    }

    /** {@code 99.9 % sure}; never more, since no test on so few figures is surer. */
    static String sure(LeakVerdict leak) {
        return percent(leak) + " sure";
    }

    static String percent(LeakVerdict leak) {
        return String.format(Locale.ROOT, "%.1f %%", Math.min(99.9, Math.floor(leak.confidence() * 1000) / 10));
    }

    /** {@code floor 1.18MB/h (95 % interval 1.17MB to 1.19MB)}. */
    static String interval(LeakVerdict leak) {
        return "floor " + size(leak.slopeBytesPerHour()) + "/h (95 % interval " + size(leak.slopeLowBytesPerHour())
                + " to " + size(leak.slopeHighBytesPerHour()) + ")";
    }

    /** When a session that leaks ends: {@code its floor reaches its 64MB limit in 1d (at 2026-01-02 14:43Z)}. */
    static String end(SessionReport session) {
        LeakVerdict leak = session.leak();
        if (leak.exhaustedInMillis().isEmpty()) {
            return "its limit is not known";
        }
        long millis = leak.exhaustedInMillis().getAsLong();
        String limit = Figures.size(session.limitBytes()) + " limit";
        if (millis == 0) {
            return "has reached its " + limit;
        }
        String at = Moments.isWithinCentury(millis)
                ? " (at " + Moments.at(session.untilMillis() + millis, session.untilMillis()) + ")"
                : "";
        return "its floor reaches its " + limit + " in " + Moments.ahead(millis) + at;
    }

    /** Whether it leaks, and if not, why it might seem to. */
    static String verdict(LeakVerdict leak) {
        return switch (leak.kind()) {
            case LEAK -> "yes";
            case LEVELLED_OFF -> "no: levelled off";
            case STEP -> "no: a step";
            case NONE -> "no";
            case TOO_FEW -> "too few samples";
        };
    }

    static String growth(LeakVerdict leak) {
        return leak.kind() == LeakVerdict.Kind.TOO_FEW ? "-" : size(leak.slopeBytesPerHour());
    }

    static String limit(SessionReport session) {
        return session.limitBytes() > 0 ? Figures.size(session.limitBytes()) : "-";
    }

    static String size(double bytes) {
        return Figures.size(Math.round(bytes));
    }
}
