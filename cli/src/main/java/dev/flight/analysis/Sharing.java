package dev.flight.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How sessions share memory.
 *
 * @param jain Jain's fairness index of their mean use, (sum x)^2 / (n sum x^2): 1 when all use the same, 1/n when one uses
 *     all (Jain, Chiu, Hawe 1984)
 * @param shares one a session, in the order of the sessions
 */
public record Sharing(double jain, List<Share> shares) {

    /** A hog uses so many times its equal part of what all use. */
    public static final double HOG_FACTOR = 1.5;

    /** A session that used this part of its limit is short of memory. */
    public static final double SHORT_FROM = 0.9;

    public Sharing {
        shares = List.copyOf(shares);
    }

    /**
     * A session's share.
     *
     * @param part its mean use over that of all sessions
     * @param dominantShare its mean use over its limit, the only resource there is being the dominant one (Ghodsi et al.
     *     2011); 0 when the limit is not known
     * @param hog whether it uses more than {@link #HOG_FACTOR} times the equal part while another is short of memory
     */
    public record Share(String session, double part, double dominantShare, boolean hog) {}

    static Sharing of(List<SessionReport> sessions) {
        double sum = sessions.stream().mapToDouble(each -> each.use().mean()).sum();
        double squares = sessions.stream()
                .mapToDouble(each -> each.use().mean() * each.use().mean())
                .sum();
        List<Share> shares = new ArrayList<>();
        for (SessionReport each : sessions) {
            double mean = each.use().mean();
            double part = sum == 0 ? 0 : mean / sum;
            double dominant = each.limitBytes() <= 0 ? 0 : mean / each.limitBytes();
            shares.add(new Share(each.session(), part, dominant, isHog(each, part, sessions)));
        }
        return new Sharing(squares == 0 ? 1 : sum * sum / sessions.size() / squares, shares);
    }

    private static boolean isHog(SessionReport session, double part, List<SessionReport> all) {
        return all.size() > 1
                && part > HOG_FACTOR / all.size()
                && all.stream().anyMatch(other -> !other.equals(session) && other.peakShare() >= SHORT_FROM);
    }
}
