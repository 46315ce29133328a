package dev.flight.mistakes.inner;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the clock, chance, the environment and the standard streams. */
public final class Impure {

    private Impure() {}

    static long clocks() {
        Supplier<Instant> later = Instant::now;
        return System.currentTimeMillis()
                + System.nanoTime()
                + later.get().getEpochSecond()
                + LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }

    static String chance() {
        return new Random(1).nextInt() + Math.random() + UUID.randomUUID().toString() + new SecureRandom().nextInt();
    }

    static String surroundings() {
        return System.getenv("HOME") + System.getProperty("user.home") + Boolean.getBoolean("flight.terminal");
    }

    static void streams() {
        System.out.println(System.in);
        System.err.println();
        System.exit(1);
    }

    static void harmless(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
