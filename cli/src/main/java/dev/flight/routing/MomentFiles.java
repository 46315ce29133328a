package dev.flight.routing;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.yaml.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of recorded moments.
 *
 * @param folder where their paths start: the folder of the scenario, or the working folder
 */
record MomentFiles(Path folder) {

    static final String RULE = "scenario/recording";

    /** Room for some millions of moments. */
    private static final int MOST_BYTES = 64 << 20;

    /** For a scenario in a file; null for one that is in none. */
    static MomentFiles beside(@Nullable Path scenario) {
        Path folder = scenario == null ? null : scenario.normalize().getParent();
        return new MomentFiles(folder == null ? Path.of("") : folder);
    }

    /** The moments in a file; null, with findings, when they cannot be read. */
    long @Nullable [] read(Scalar name, Findings findings) {
        byte[] bytes;
        String file;
        try {
            Path path = folder.resolve(name.text()).normalize();
            file = path.toString().replace('\\', '/');
            bytes = bytes(path);
        } catch (InvalidPathException | IOException failure) {
            report(name, "cannot be read: " + reason(failure), "its path starts at the folder of the scenario")
                    .addTo(findings);
            return null;
        }
        if (bytes.length > MOST_BYTES) {
            report(name, "has more than " + (MOST_BYTES >> 20) + "MB", "cut it into several phases")
                    .addTo(findings);
            return null;
        }
        return new MomentLines(file, name, findings).read(new String(bytes, StandardCharsets.UTF_8));
    }

    static Finding report(Scalar name, String what, String hint) {
        return Finding.error(RULE, name.location(), name.pointer())
                .says("the recording `" + name.text() + "` " + what)
                .hint(hint);
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
