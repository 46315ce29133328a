package dev.flight.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingKindTest {

    private static RecordingKind of(String text) {
        return RecordingKind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"alloc\",\"id\":1,\"size\":16}\n",
                "\uFEFF {\"id\":1, \"op\" : \"free\"}\n",
                "\n\n{\"id\":1,\"size\":2}\n{\"op\":\"free\",\"id\":1}\n",
                "{\"op\":\"alloc\",\"id\":1,\"size\":16,\"site\":\"\\\"sessionId\\\": x\"}\n",
                "time,op,id,size\n0,alloc,1,16\n",
                "= Start\n@ ./a:[0x1] + 0x10 0x40\n",
                "no recording at all\n"
            })
    void isATrace(String text) {
        assertThat(of(text)).isEqualTo(RecordingKind.TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n \n",
                "{\"timestamp\":1}\n",
                "{\"timest",
                "{\"timestamp\":1767261600000,\"sessionId\":\"race\"}\n",
                "{\"type\":\"memory-update\",\"data\":{}}\n{\"op\":\"alloc\"}\n",
                "{\"sessionId\":\"a \\\"op\\\": b\"}\n",
                "started at 10:00\n{\"sessionId\":\"race\"}\n"
            })
    void isOfSnapshots(String text) {
        assertThat(of(text)).isEqualTo(RecordingKind.SNAPSHOTS);
    }

    @Test
    void gzipIsLookedIntoEvenWhereItIsCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(("{\"op\":\"alloc\",\"id\":" + i + ",\"size\":16}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] all = packed.toByteArray();

        assertThat(RecordingKind.of(all)).isEqualTo(RecordingKind.TRACE);
        assertThat(RecordingKind.of(Arrays.copyOf(all, all.length / 2))).isEqualTo(RecordingKind.TRACE);
        assertThat(RecordingKind.of(Arrays.copyOf(all, 5))).isEqualTo(RecordingKind.SNAPSHOTS);
    }
}
