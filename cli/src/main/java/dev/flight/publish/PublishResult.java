package dev.flight.publish;

import dev.flight.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recording.
 *
 * @param sent events handed over to the broker
 * @param arrived those of them that it answered for
 * @param stop why it ended before its end; null where it did not
 */
public record PublishResult(
        long sent, long arrived, @Nullable Stop stop) {

    /** Why publishing stopped. */
    public sealed interface Stop {

        /** In half a sentence. */
        String why();

        /** A line is no event. */
        record Line(int number, List<Diagnostic> findings) implements Stop {

            public Line {
                findings = List.copyOf(findings);
            }

            @Override
            public String why() {
                return "stopped at line " + number + " because it is no event";
            }
        }

        /** The recording cannot be read on. */
        record Unreadable(String why) implements Stop {}

        /** The broker takes no more. */
        record Refused(String why, String hint) implements Stop {}

        /** It was told to. */
        record Interrupted() implements Stop {

            @Override
            public String why() {
                return "interrupted";
            }
        }
    }
}
