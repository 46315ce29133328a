package dev.flight.mistakes.report;

import picocli.CommandLine;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Uses a library of another room, one of its own, and one that no table lists. */
public final class UsesPicocli {

    public static Object[] all() {
        return new Object[] {new CommandLine(new Object()), new JsonFactory(), JsonMapper.builder()};
    }

    private UsesPicocli() {}
}
