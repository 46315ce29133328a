package dev.flight.broker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server is told: to listen to this machine alone, to keep nothing, and to use no more than some memory. */
record ServerConfiguration(int port, String password) {

    /** Writes it into a folder. A file, since everybody on this machine can see the arguments of programs. */
    void write(Path folder) throws IOException {
        Files.write(folder.resolve("redis.conf"), lines(folder));
    }

    private List<String> lines(Path folder) {
        return List.of(
                "bind 127.0.0.1",
                "port " + port,
                "requirepass " + password,
                "dir " + quoted(folder.toString()),
                "daemonize no",
                "loglevel warning",
                "save \"\"",
                "appendonly no",
                "maxmemory 512mb",
                "maxmemory-policy noeviction");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
