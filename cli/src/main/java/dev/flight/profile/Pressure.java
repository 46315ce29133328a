package dev.flight.profile;

import dev.flight.unit.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * When memory is short, and what the platform does then.
 *
 * @param hysteresis a level is left only below its threshold less this
 */
public record Pressure(Level medium, Level high, Level critical, Ratio hysteresis, Response response) {

    /**
     * The threshold of a level.
     *
     * @param used the part of the heap in use from which on the level holds
     * @param fragmentation the external fragmentation above which it holds too; null for no such threshold
     */
    public record Level(Ratio used, @Nullable Ratio fragmentation) {}

    /**
     * What happens at high pressure.
     *
     * @param queue the capacity that message queues shrink to; null for unchanged
     */
    public record Response(@Nullable Integer queue, boolean clearEventHistory, boolean collect) {}

    public static final Pressure DEFAULT = new Pressure(
            new Level(Ratio.percent(75), Ratio.percent(30)),
            new Level(Ratio.percent(90), Ratio.percent(40)),
            new Level(Ratio.percent(97), null),
            Ratio.percent(5),
            new Response(null, false, false));
}
