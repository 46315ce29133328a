package dev.flight.watch;

import org.jspecify.annotations.Nullable;

/**
 * How someone looks at it.
 *
 * @param typing the filter while it is typed; null when none is
 * @param chosen the session under the cursor; empty before the first move
 */
record Look(
        Sort sort,
        Filter filter,
        @Nullable String typing,
        String chosen,
        boolean detail,
        boolean help,
        boolean recording) {

    static final Look FIRST = new Look(Sort.PRESSURE, Filter.ALL, null, "", false, false, false);

    Look sortedBy(Sort next) {
        return new Look(next, filter, typing, chosen, detail, help, recording);
    }

    Look filtered(Filter next) {
        return new Look(sort, next, null, chosen, detail, help, recording);
    }

    Look typing(@Nullable String text) {
        return new Look(sort, filter, text, chosen, detail, help, recording);
    }

    Look choosing(String session) {
        return new Look(sort, filter, typing, session, detail, help, recording);
    }

    Look withDetail(boolean shown) {
        return new Look(sort, filter, typing, chosen, shown, help, recording);
    }

    Look withHelp(boolean shown) {
        return new Look(sort, filter, typing, chosen, detail, shown, recording);
    }

    Look recording(boolean on) {
        return new Look(sort, filter, typing, chosen, detail, help, on);
    }
}
