package dev.flight.watch;

import dev.flight.event.memory.MemoryAllocation;
import dev.flight.event.memory.MemoryPurpose;
import dev.flight.event.memory.MemorySize;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.profile.Pressure;
import dev.flight.terminal.Key;
import dev.flight.terminal.Letters;
import dev.flight.terminal.Screen;
import dev.flight.terminal.Size;
import java.util.Optional;

/** A dashboard and what happened to it, told line by line. */
final class Story {

    static final long START = 1_750_000_000_000L;
    private static final long MB = 1L << 20;

    private Watching state;

    Story(int columns, int rows) {
        state = Watching.starting(
                "redis://prod-7/0?channel=flight.memory-updates",
                platform -> Pressure.DEFAULT,
                new Size(rows, columns),
                START);
    }

    /** Two minutes of five sessions that end in all levels of pressure; one goes silent, two payloads are garbage. */
    static Story ofFiveSessions(int columns, int rows) {
        Story story = new Story(columns, rows).then(new Happening.Connected());
        for (int second = 0; second <= 120; second++) {
            story.at(second)
                    .snapshot("shop-frontend", "dreamcast", 3 * MB + second % 7 * 40_000L, 16 * MB, 0.04)
                    .snapshot("level-streaming", "psp", 18 * MB + second % 30 * 60_000L, 24 * MB, 0.12)
                    .snapshot("texture-cache", "vita", 200 * MB + second * 350_000L, 256 * MB, 0.21)
                    .snapshot("leaky-mod-loader", "browser", 90 * MB + second * 2_900_000L, 427 * MB, 0.27);
            if (second <= 60) {
                story.snapshot("left-by-its-player", "gba", 100_000 + second * 500L, 256 * 1024, 0.08);
            }
        }
        return story.allocated("leaky-mod-loader", MemoryPurpose.VM_HEAP, 310 * MB)
                .allocated("leaky-mod-loader", MemoryPurpose.ASSET_CACHE, 70 * MB)
                .allocated("leaky-mod-loader", MemoryPurpose.NETWORK_BUFFERS, 12 * MB)
                .then(new Happening.Unreadable(17, "expected `{`, found `\u001b[2J`"))
                .then(new Happening.Gap(42, "sequence 1007 came after 964"))
                .then(new Happening.Other("texture-cache", "session-activated"));
    }

    Story at(double seconds) {
        return then(new Happening.Tick(START + Math.round(seconds * 1000)));
    }

    Story snapshot(String session, String platform, long used, long total, double fragmentation) {
        return then(new Happening.Snapshot(new MemoryUsageSnapshot(
                state.nowMillis(),
                session,
                platform,
                MemorySize.of(total),
                MemorySize.of(used),
                MemorySize.of(Math.max(0, total - used)),
                (float) fragmentation)));
    }

    Story allocated(String session, MemoryPurpose purpose, long bytes) {
        return then(new Happening.Allocated(new MemoryAllocation(
                "block", session, MemorySize.of(bytes), purpose, state.nowMillis(), Optional.empty())));
    }

    Story then(Happening happening) {
        state = happening.on(state);
        return this;
    }

    /** Types letters. */
    Story types(String letters) {
        letters.codePoints().forEach(letter -> then(new Happening.Pressed(Key.letter(letter))));
        return this;
    }

    Story presses(Key.Name... keys) {
        for (Key.Name key : keys) {
            then(new Happening.Pressed(Key.of(key)));
        }
        return this;
    }

    Watching state() {
        return state;
    }

    Screen screen() {
        return Dashboard.draw(state, Letters.UNICODE);
    }
}
