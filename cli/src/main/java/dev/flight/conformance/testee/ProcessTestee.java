package dev.flight.conformance.testee;

import dev.flight.conformance.Answer;
import dev.flight.conformance.Request;
import dev.flight.conformance.Testee;
import dev.flight.conformance.Verdict;
import dev.flight.unit.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A testee that is a program: one process for all questions, and a new one after a crash, a hang or garbage. */
public final class ProcessTestee implements Testee {

    private final TesteeCommand command;
    private final Patience patience;
    private final int longestLine;
    private final Identity identity;

    private @Nullable TesteeProcess process;
    private long id;
    /** How many processes in a row ended without one answer. */
    private int barren;

    private @Nullable String givenUp;

    private ProcessTestee(TesteeCommand command, Patience patience, int longestLine) {
        this.command = command;
        this.patience = patience;
        this.longestLine = longestLine;
        TesteeProcess first = TesteeProcess.start(command, longestLine);
        try {
            this.identity = introduced(first);
        } catch (TesteeFault fault) {
            first.kill();
            throw fault;
        }
        this.process = first;
    }

    /** Starts it; throws a {@link TesteeFault} when it does not start or speaks another protocol. */
    public static ProcessTestee start(TesteeCommand command, Patience patience) {
        return new ProcessTestee(command, patience, Lines.LONGEST);
    }

    static ProcessTestee start(TesteeCommand command, Patience patience, int longestLine) {
        return new ProcessTestee(command, patience, longestLine);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Answer ask(Request request) {
        if (givenUp != null) {
            return new Answer.Skipped(givenUp);
        }
        TesteeProcess running = process;
        if (running == null) {
            try {
                running = restarted();
            } catch (TesteeFault fault) {
                return broken(null, Verdict.CRASHED, "does not start again: " + fault.getMessage());
            }
        }
        return ask(running, request);
    }

    private Answer ask(TesteeProcess running, Request request) {
        running.send(Protocol.run(++id, request));
        Lines.Line line = running.next(patience.answer().nanos());
        if (line == null) {
            return broken(running, Verdict.TIMED_OUT, "does not answer within " + patience.answer());
        }
        if (line.kind() == Lines.Kind.END) {
            return broken(running, Verdict.CRASHED, running.ending());
        }
        if (line.kind() == Lines.Kind.TOO_LONG) {
            return broken(running, Verdict.FAILED, "answers with a line of more than " + longestLine + " bytes");
        }
        try {
            Answer answer = Protocol.answer(id, line.bytes());
            barren = 0;
            return answer;
        } catch (Protocol.Garbled garbled) {
            return broken(running, Verdict.FAILED, String.valueOf(garbled.getMessage()));
        }
    }

    /** After garbage nobody knows which answer is for which question: the next one goes to a new process. */
    private Answer broken(@Nullable TesteeProcess running, Verdict verdict, String message) {
        if (running != null) {
            running.kill();
        }
        process = null;
        if (++barren >= patience.restarts()) {
            givenUp = "not asked: " + command.name() + " failed to answer " + barren + " times in a row; at last it "
                    + message;
        }
        return new Answer.None(verdict, message);
    }

    private TesteeProcess restarted() {
        TesteeProcess next = TesteeProcess.start(command, longestLine);
        try {
            introduced(next);
        } catch (TesteeFault fault) {
            next.kill();
            throw fault;
        }
        process = next;
        return next;
    }

    private Identity introduced(TesteeProcess started) {
        started.send(Protocol.start());
        TimeSpan wait = patience.start();
        Lines.Line line = started.next(wait.nanos());
        if (line == null) {
            throw fault("does not answer `start` within " + wait);
        }
        if (line.kind() == Lines.Kind.END) {
            throw fault("does not answer `start`: it " + started.ending());
        }
        if (line.kind() == Lines.Kind.TOO_LONG) {
            throw fault("answers `start` with a line of more than " + longestLine + " bytes");
        }
        try {
            return Protocol.identity(command.name(), line.bytes());
        } catch (Protocol.Garbled garbled) {
            throw fault(String.valueOf(garbled.getMessage()));
        }
    }

    private TesteeFault fault(String message) {
        return new TesteeFault(command.name(), message);
    }

    @Override
    public void close() {
        TesteeProcess running = process;
        if (running != null) {
            running.stop();
            process = null;
        }
    }
}
