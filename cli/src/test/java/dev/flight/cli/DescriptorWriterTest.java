package dev.flight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorWriterTest {

    @Test
    void writesUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DescriptorWriter writer = new DescriptorWriter(bytes);
        writer.print("größer \uD83D\uDE80\n");
        assertThat(writer.checkError()).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("größer \uD83D\uDE80\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "Relais brisé (pipe)"})
    void takesAReaderThatWentAwayForNoError(String message) {
        assertThat(afterFailure(message).checkError()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Input/output error"})
    void tellsWhatCouldNotBeWritten(String message) {
        assertThat(afterFailure(message).checkError()).isTrue();
    }

    private static DescriptorWriter afterFailure(String message) {
        DescriptorWriter writer = new DescriptorWriter(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(message);
            }
        });
        writer.print("some text");
        writer.flush();
        return writer;
    }
}
