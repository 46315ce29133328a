package dev.flight.broker.embedded;

import dev.flight.broker.BrokerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/**
 * The program of the server.
 *
 * @param shipped whether it is the one that comes with Flight, and not one that is installed here
 */
record ServerProgram(Path path, boolean shipped) {

    private static final String INSTALL =
            "install Redis (apt-get install redis-server, brew install redis), or name a server: redis://HOST?channel=NAME";

    /** The one on the PATH; where there is none, the one that comes with Flight, unpacked into a folder. */
    static ServerProgram find(Path folder) throws BrokerFailure {
        Optional<Path> installed = Programs.find("redis-server");
        return installed.isPresent() ? new ServerProgram(installed.get(), false) : unpack(folder);
    }

    static ServerProgram unpack(Path folder) throws BrokerFailure {
        try {
            Path program = ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .toPath();
            return new ServerProgram(program, true);
        } catch (IOException | RuntimeException failure) {
            // The library throws what it likes where it knows no program for a system.
            String why = "there is no redis-server on the PATH, and none for this system comes with Flight";
            throw new BrokerFailure(why, INSTALL, failure);
        }
    }

    BrokerFailure doesNotStart(String why) {
        String which = shipped ? "the redis-server that comes with Flight" : path.toString();
        String hint = shipped && why.contains("libssl") ? "it needs OpenSSL 3 (libssl3); or " + INSTALL : INSTALL;
        return new BrokerFailure(which + " does not start: " + why, hint, null);
    }
}
