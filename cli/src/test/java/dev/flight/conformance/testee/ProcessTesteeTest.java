package dev.flight.conformance.testee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flight.conformance.Answer;
import dev.flight.conformance.JsonBytes;
import dev.flight.conformance.Request;
import dev.flight.conformance.Verdict;
import dev.flight.unit.TimeSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Testees that are shell scripts of a few lines, each with one way to go wrong. */
@Timeout(60)
@Tag("long")
class ProcessTesteeTest {

    private static final Patience SHORT = new Patience(TimeSpan.ofMillis(700), TimeSpan.ofMillis(3000), 3);

    private static final String HELLO = "read line; echo '{\"protocol\":1,\"language\":\"sh\",\"types\":[\"t\"]}';";

    /** Reads questions and has their id in $id. */
    private static final String ASKED =
            "while read line; do id=$(echo \"$line\" | sed 's/.*\"id\":\\([0-9]*\\).*/\\1/'); case $line in *stop*) exit 0;; esac;";

    private static final String ANSWER = "echo \"{\\\"id\\\":$id,\\\"ok\\\":true,\\\"output\\\":\\\"MQ==\\\"}\";";

    private static final Request ONE = request("1");

    private static Request request(String text) {
        return new Request.Decode("t", JsonBytes.of(text), false, false);
    }

    private static ProcessTestee start(String script) {
        return ProcessTestee.start(new TesteeCommand("x", List.of("sh", "-c", script), null), SHORT, 1000);
    }

    private static void assertNone(Answer answer, Verdict verdict, String message) {
        assertThat(answer).isInstanceOfSatisfying(Answer.None.class, none -> {
            assertThat(none.verdict()).isEqualTo(verdict);
            assertThat(none.message()).contains(message);
        });
    }

    @Test
    void oneProcessAnswersAllQuestions() {
        try (ProcessTestee testee = start(HELLO + ASKED + "n=$((n + 1));"
                + "echo \"{\\\"id\\\":$id,\\\"ok\\\":true,\\\"output\\\":\\\"$(printf $n | base64)\\\"}\"; done")) {
            assertThat(testee.identity().language()).isEqualTo("sh");
            assertThat(testee.ask(ONE)).isEqualTo(new Answer.Written(JsonBytes.of("1")));
            assertThat(testee.ask(ONE)).isEqualTo(new Answer.Written(JsonBytes.of("2")));
        }
    }

    @Test
    void refusalsAndSkipsAreRead() {
        String refuse =
                "echo \"{\\\"id\\\":$id,\\\"ok\\\":false,\\\"pointer\\\":\\\"/a\\\",\\\"pointers\\\":[\\\"/a\\\",\\\"/b\\\"],\\\"message\\\":\\\"m\\\"}\";";
        String skip = "read line; echo \"{\\\"id\\\":$((id + 1)),\\\"skipped\\\":\\\"why\\\"}\";";
        try (ProcessTestee testee = start(HELLO + ASKED + refuse + skip + "done")) {
            assertThat(testee.ask(ONE)).isEqualTo(new Answer.Refused("/a", List.of("/a", "/b"), "m"));
            assertThat(testee.ask(ONE)).isEqualTo(new Answer.Skipped("why"));
        }
    }

    @Test
    void aCrashIsAVerdictAndTheNextQuestionGoesToANewProcess() {
        String script = HELLO + ASKED
                + "case $line in *eA==*) echo 'panic: no x' >&2; echo '  at f (a.js:1)' >&2; exit 7;; esac;" + ANSWER
                + "done";
        try (ProcessTestee testee = start(script)) {
            assertNone(
                    testee.ask(request("x")), Verdict.CRASHED, "ends with exit code 7; on standard error: panic: no x");
            assertThat(testee.ask(ONE)).isInstanceOf(Answer.Written.class);
        }
    }

    @Test
    void aSignalIsNamed() {
        try (ProcessTestee testee = start(HELLO + "read line; kill -SEGV $$")) {
            assertNone(testee.ask(ONE), Verdict.CRASHED, "ends with exit code 139 (signal 11); it wrote nothing");
        }
    }

    @Test
    void aHangIsAVerdictAndTheNextQuestionGoesToANewProcess() {
        try (ProcessTestee testee = start(HELLO + ASKED + "case $line in *eA==*) sleep 60;; esac;" + ANSWER + "done")) {
            assertNone(testee.ask(request("x")), Verdict.TIMED_OUT, "does not answer within 700ms");
            assertThat(testee.ask(ONE)).isInstanceOf(Answer.Written.class);
        }
    }

    @Test
    void aTesteeThatDoesNotReadStopsNobody() {
        try (ProcessTestee testee = start(HELLO + "sleep 60")) {
            assertNone(testee.ask(request("x".repeat(5_000_000))), Verdict.TIMED_OUT, "does not answer");
        }
    }

    @Test
    void garbageFails() {
        try (ProcessTestee testee = start(HELLO + "read line; echo 'loading...'; sleep 60")) {
            assertNone(testee.ask(ONE), Verdict.FAILED, "writes `loading...` to standard output, which is for answers");
        }
    }

    @Test
    void anAnswerToAnotherQuestionFails() {
        try (ProcessTestee testee = start(HELLO + "read line; echo '{\"id\":7,\"ok\":true}'; sleep 60")) {
            assertNone(testee.ask(ONE), Verdict.FAILED, "answers with the id 7 where 1 is due");
        }
    }

    @Test
    void anAnswerThatLacksSomethingFails() {
        String[] answers = {
            "{\"ok\":true}", "answers without an id where 1 is due",
            "{\"id\":1}", "answers with neither `ok` nor `skipped`",
            "{\"id\":1,\"ok\":true}", "answers `ok` without `output`",
            "{\"id\":1,\"ok\":true,\"output\":\"?\"}", "`output` that is not base64",
            "{\"id\":1,\"ok\":false,\"message\":\"m\"}", "`pointer` is missing"
        };
        for (int index = 0; index < answers.length; index += 2) {
            try (ProcessTestee testee = start(HELLO + "read line; echo '" + answers[index] + "'; sleep 60")) {
                assertNone(testee.ask(ONE), Verdict.FAILED, answers[index + 1]);
            }
        }
    }

    @Test
    void aLineThatDoesNotEndFails() {
        try (ProcessTestee testee = start(HELLO + "read line; head -c 2000 /dev/zero | tr '\\0' a; echo; sleep 60")) {
            assertNone(testee.ask(ONE), Verdict.FAILED, "answers with a line of more than 1000 bytes");
        }
    }

    @Test
    void muchOnStandardErrorStopsNobody() {
        String flood = "head -c 3000000 /dev/zero | tr '\\0' a >&2; echo last >&2;";
        try (ProcessTestee testee = start(HELLO + ASKED + flood + ANSWER + "done")) {
            assertThat(testee.ask(ONE)).isInstanceOf(Answer.Written.class);
        }
    }

    @Test
    void aTesteeThatNeverAnswersIsGivenUp() {
        try (ProcessTestee testee = start(HELLO + "read line; exit 1")) {
            for (int time = 0; time < SHORT.restarts(); time++) {
                assertNone(testee.ask(ONE), Verdict.CRASHED, "exit code 1");
            }
            assertThat(testee.ask(ONE))
                    .isInstanceOfSatisfying(
                            Answer.Skipped.class,
                            skipped -> assertThat(skipped.why())
                                    .contains("not asked: x failed to answer 3 times in a row"));
        }
    }

    @Test
    void aTesteeThatDoesNotStartSaysWhy() {
        assertFault("exit 3", "does not answer `start`: it ends with exit code 3");
        assertFault("read line; echo hello", "writes `hello` to standard output");
        assertFault("read line; echo '{\"protocol\":2,\"types\":[]}'", "speaks protocol 2; this is protocol 1");
        assertFault("read line; echo '{\"types\":[]}'", "speaks protocol nothing");
        assertFault("read line; echo '{\"protocol\":1}'", "does not say which `types` it has");
        assertFault("sleep 60", "does not answer `start` within 3s");
        TesteeCommand missing = new TesteeCommand("x", List.of("/no/such/program"), null);
        assertThatThrownBy(() -> ProcessTestee.start(missing, SHORT))
                .isInstanceOf(TesteeFault.class)
                .hasMessageContaining("the testee `x` cannot be started");
    }

    private static void assertFault(String script, String message) {
        assertThatThrownBy(() -> start(script)).isInstanceOf(TesteeFault.class).hasMessageContaining(message);
    }

    /** The shell's own children too. */
    @Test
    void nothingIsLeftRunning() {
        try (ProcessTestee testee = start(HELLO + "read line; sleep 61 & sleep 62")) {
            assertNone(testee.ask(ONE), Verdict.TIMED_OUT, "");
        }
        try (ProcessTestee testee = start(HELLO + ASKED + ANSWER + "sleep 63 & done")) {
            assertThat(testee.ask(ONE)).isInstanceOf(Answer.Written.class);
        }
        assertThat(sleeping()).isEmpty();
    }

    private static List<String> sleeping() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
            return children.filter(ProcessHandle::isAlive)
                    .map(each -> each.info().commandLine().orElse(""))
                    .filter(command -> command.matches(".*sleep 6[123]"))
                    .toList();
        }
    }

    @Test
    void aQuestionIsOneLineOfJson() {
        Request retry = new Request.Platform("retry", "psp", Map.of("priority", "high", "requiresAck", true));

        assertThat(Protocol.run(7, new Request.Decode("t", JsonBytes.of("{\n}"), true, false)))
                .isEqualTo("{\"op\":\"run\",\"id\":7,\"action\":\"decode\",\"type\":\"t\",\"input\":\"ewp9\","
                        + "\"strict\":true,\"validate\":false}\n");
        assertThat(Protocol.run(8, retry))
                .isEqualTo(
                        "{\"op\":\"run\",\"id\":8,\"action\":\"platform\",\"question\":\"retry\",\"platform\":\"psp\","
                                + "\"priority\":\"high\",\"requiresAck\":true}\n");
    }
}
