package dev.flight.bindings.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program in {@code fixtures/testees/java}, as a process that is spoken to. */
class JavaTesteeTest {

    private static final Path SOURCE = Path.of("..", "fixtures", "testees", "java", "Testee.java");

    private static List<String> answers(String... requests) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SOURCE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().write((String.join("\n", requests) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return answers;
    }

    private static String decode(int id, String json, String options) {
        String input = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return "{\"op\":\"run\",\"id\":" + id + ",\"action\":\"decode\",\"type\":\"memory-size\",\"input\":\"" + input
                + "\"" + options + "}";
    }

    @Test
    void speaksTheProtocolForAllTypes() throws IOException, InterruptedException {
        List<String> answers = answers(
                "{\"op\":\"start\",\"protocol\":1}",
                decode(1, "{\"humanReadable\":\"1KB\",\"bytes\":1e3,\"more\":0}", ""),
                decode(2, "{\"bytes\":1000,\"humanReadable\":\"1KB\",\"more\":0}", ",\"strict\":true"),
                decode(3, "{\"bytes\":1000,\"humanReadable\":\"1KB\"}", ",\"validate\":true"),
                "{\"op\":\"run\",\"id\":4,\"action\":\"platform\",\"question\":\"config\",\"platform\":\"psp\"}",
                "{\"op\":\"stop\"}");

        String written = "{\"bytes\":1000,\"humanReadable\":\"1KB\"}";
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0))
                .startsWith(
                        "{\"op\":\"start\",\"protocol\":1,\"name\":\"flight-java\",\"language\":\"java\",\"types\":[")
                .contains("\"memory-size\"", "\"realtime-event\"");
        assertThat(answers.get(1))
                .isEqualTo("{\"id\":1,\"ok\":true,\"output\":\""
                        + Base64.getEncoder().encodeToString(written.getBytes(StandardCharsets.UTF_8)) + "\"}");
        assertThat(answers.get(2)).startsWith("{\"id\":2,\"ok\":false,\"pointer\":\"/more\",\"pointers\":[\"/more\"]");
        assertThat(answers.get(3)).startsWith("{\"id\":3,\"ok\":false,\"pointer\":\"/humanReadable\"");
        assertThat(answers.get(4)).startsWith("{\"id\":4,\"skipped\":");
    }
}
