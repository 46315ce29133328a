package dev.flight.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MtraceTest {

    private static final Path RECORDED = Path.of("../fixtures/traces/level-loader/level-loader.mtrace");

    @Test
    void readsWhatGlibcWrites() {
        Traces.Read read = Traces.read("""
                = Start
                @ ./prog:(main+0x1f)[0x401136] + 0x55d0 0x18
                @ ./my prog:[0x5581] + 0x55f0 0
                + 0x5610 0x20
                @ [0x401200] < 0x55d0
                @ [0x401200] > 0x6000 0x30
                @ ./prog:(main+0x2f)[0x401146] - 0x6000
                - 0x55f0
                = End
                """);

        assertThat(read.findings()).isEmpty();
        assertThat(read.trace().format()).contains(TraceFormat.MTRACE);
        assertThat(read.operations())
                .containsExactly(
                        "0 alloc 0: 24 by null/null/./prog:(main+0x1f)",
                        "1 alloc 1: 0 by null/null/./my prog:[0x5581]",
                        "2 alloc 2: 32",
                        "3 realloc 0: 48",
                        "4 free 0",
                        "5 free 1");
    }

    @Test
    void aBlockResizedInPlaceStaysUnderItsPointer() {
        assertThat(Traces.read("+ 0x1 0x8\n< 0x1\n> 0x1 0x10\n- 0x1\n").operations())
                .containsExactly("0 alloc 0: 8", "1 realloc 0: 16", "2 free 0");
    }

    @Test
    void aBlockThatMovedLeavesItsPointerToOthers() {
        assertThat(Traces.read("+ 0x1 0x8\n< 0x1\n> 0x2 0x10\n+ 0x1 0x4\n- 0x2\n- 0x1\n")
                        .operations())
                .containsExactly("0 alloc 0: 8", "1 realloc 0: 16", "2 alloc 1: 4", "3 free 0", "4 free 1");
    }

    @Test
    void readsTheRecordedProgramAndItsLeak() throws IOException {
        Trace trace = TraceReader.open(Files.newInputStream(RECORDED), "level-loader.mtrace", TraceOptions.DEFAULT);
        Map<Integer, String> live = new HashMap<>();
        Operation operation = new Operation();
        while (trace.next(operation)) {
            switch (operation.kind) {
                case ALLOCATE ->
                    live.put(
                            operation.block,
                            operation.bytes + " "
                                    + trace.holders().get(operation.holder).site());
                case FREE -> live.remove(operation.block);
                case RESIZE -> assertThat(live).containsKey(operation.block);
            }
        }

        assertThat(trace.findings()).isEmpty();
        assertThat(trace.operations()).isEqualTo(332 + 326 + 18);
        assertThat(live.values()).hasSize(6).containsOnly("13 ./level-loader:(copy_text+18)");
    }
}
