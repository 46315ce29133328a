package dev.flight.event;

import dev.flight.event.memory.MemorySize;
import dev.flight.event.memory.MemoryUsageSnapshot;
import dev.flight.event.memory.MemoryUsageSnapshotJson;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A memory-usage-snapshot to JSON in UTF-8 and back, by the generated codec and by Jackson's databind on the same record.
 * The codec refuses what databind lets through: keys twice or in the wrong case, numbers out of range, lone surrogates.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ContractBenchmark {

    private final ObjectReader reader = JsonMapper.builder().build().readerFor(MemoryUsageSnapshot.class);
    private final ObjectWriter writer = JsonMapper.builder().build().writerFor(MemoryUsageSnapshot.class);

    private final MemoryUsageSnapshot snapshot = new MemoryUsageSnapshot(
            1_700_000_000_000L,
            "race#2",
            "psp",
            MemorySize.of(25_165_824),
            MemorySize.of(8_388_608),
            MemorySize.of(16_777_216),
            0.1f);

    private byte[] json = {};

    /** Both must write the same bytes and read the same snapshot, or they are no peers. */
    @Setup
    public void agree() {
        json = encode();
        if (!Arrays.equals(json, encodeByJackson())
                || !decode().equals(snapshot)
                || !decodeByJackson().equals(snapshot)) {
            throw new IllegalStateException("they do not agree");
        }
    }

    @Benchmark
    public byte[] encode() {
        return MemoryUsageSnapshotJson.CODEC.encode(snapshot);
    }

    @Benchmark
    public byte[] encodeByJackson() {
        return writer.writeValueAsBytes(snapshot);
    }

    @Benchmark
    public MemoryUsageSnapshot decode() {
        return MemoryUsageSnapshotJson.CODEC.decode(json).orThrow();
    }

    @Benchmark
    public MemoryUsageSnapshot decodeByJackson() {
        return reader.readValue(json);
    }
}
