package dev.flight.cli;

import dev.flight.load.LoadPlan;
import dev.flight.unit.ByteSize;
import dev.flight.unit.Rate;
import dev.flight.unit.TimeSpan;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a load without a scenario, which says all of this itself. */
final class LoadFlags {

    private static final String DEFAULT_RATE = "1000/s";
    private static final TimeSpan DEFAULT_LENGTH = TimeSpan.ofMillis(10_000);
    private static final TimeSpan DEFAULT_WARM_UP = TimeSpan.ofMillis(2_000);
    private static final ByteSize DEFAULT_SIZE = ByteSize.of(300);
    private static final ByteSize MOST_SIZE = ByteSize.of(64L << 20);
    private static final double MOST_MESSAGES = 1e9;

    @Option(names = "--rate", paramLabel = "RATE", description = "Send so many, as 5000/s. Default: 1000/s.")
    @Nullable
    String rate;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            description = "Send so long before what is measured. Default: 2s.")
    @Nullable
    String warmUp;

    @Option(
            names = {"--size", "--payload"},
            paramLabel = "SIZE",
            description = "The size of a message, as 200B; one that holds its numbers takes about 260B. Default: 300B.")
    @Nullable
    String size;

    /** Refuses options beside a scenario. */
    void refuseBesideScenario(String scenario) {
        Stream.of(rate == null ? "" : "--rate", warmUp == null ? "" : "--warm-up", size == null ? "" : "--size")
                .filter(option -> !option.isEmpty())
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageError(option + ": " + scenario + " says that itself; change it there");
                });
    }

    /** The rate that is asked for. */
    double perSecond() {
        Rate read = Rates.read("--rate", rate == null ? DEFAULT_RATE : rate);
        return read == null ? 0 : read.perSecond();
    }

    /** What is sent at a rate. */
    LoadPlan plan(double perSecond, @Nullable String length) {
        TimeSpan time = Times.positive("--for", length);
        TimeSpan measured = time == null ? DEFAULT_LENGTH : time;
        TimeSpan before = warmUp == null ? DEFAULT_WARM_UP : Times.read("--warm-up", warmUp);
        if (perSecond * (measured.seconds() + before.seconds()) > MOST_MESSAGES) {
            throw new UsageError("more than a billion messages would be sent: write a lower --rate or a shorter --for");
        }
        return LoadPlan.steady(perSecond, measured, before, size());
    }

    private ByteSize size() {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        ByteSize bytes = Parsing.value("--size", ByteSize.parse(size));
        if (bytes.compareTo(MOST_SIZE) > 0) {
            throw new UsageError("--size is " + bytes + "; it can be up to " + MOST_SIZE);
        }
        return bytes;
    }
}
