package dev.flight.watch;

import org.jspecify.annotations.Nullable;

/**
 * How someone looks at it.
 *
 * @param typing the filter while it is typed; null when none is
 * @param recording whether what arrives is to be recorded
 * @param file where it is recorded; empty for nowhere
 * @param chosen the session under the cursor; empty before the first move
 */
record Look(
        Sort sort,
        Filter filter,
        @Nullable String typing,
        String chosen,
        boolean detail,
        boolean help,
        boolean recording,
        String file) {

    static final Look FIRST = new Look(Sort.PRESSURE, Filter.ALL, null, "", false, false, false, "");

    Look sortedBy(Sort next) {
        return new Look(next, filter, typing, chosen, detail, help, recording, file);
    }

    Look filtered(Filter next) {
        return new Look(sort, next, null, chosen, detail, help, recording, file);
    }

    Look typing(@Nullable String text) {
        return new Look(sort, filter, text, chosen, detail, help, recording, file);
    }

    Look choosing(String session) {
        return new Look(sort, filter, typing, session, detail, help, recording, file);
    }

    Look withDetail(boolean shown) {
        return new Look(sort, filter, typing, chosen, shown, help, recording, file);
    }

    Look withHelp(boolean shown) {
        return new Look(sort, filter, typing, chosen, detail, shown, recording, file);
    }

    Look recording(boolean on) {
        return new Look(sort, filter, typing, chosen, detail, help, on, file);
    }

    /** Recording goes into a file; nowhere when it is empty. */
    Look recordingTo(String name) {
        return new Look(sort, filter, typing, chosen, detail, help, !name.isEmpty(), name);
    }
}
