package dev.flight.conformance;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The vectors there are: those packed into the program, or a folder of one's own. */
public final class Vectors {

    private static final String ENDING = ".json";
    private static final String PACKED = "vectors/";

    private Vectors() {}

    /** The packed ones, by id. */
    public static List<Vector> builtin() {
        List<Vector> vectors = new ArrayList<>();
        for (String id : index()) {
            Checked<Vector> read = VectorReader.read(id, "fixtures/" + PACKED + id + ENDING, resource(id + ENDING));
            if (read.value() == null) {
                throw new IllegalStateException("a packed vector is broken: " + read.findings());
            }
            vectors.add(read.value());
        }
        return vectors;
    }

    /** All files below a folder that end in {@code .json}, by id. What cannot be read is a finding. */
    public static Checked<List<Vector>> below(Path folder) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Path file : files(folder)) {
            String relative = folder.relativize(file).toString().replace('\\', '/');
            String id = relative.substring(0, relative.length() - ENDING.length());
            Checked<Vector> read =
                    VectorReader.read(id, file.normalize().toString().replace('\\', '/'), Files.readAllBytes(file));
            findings.addAll(read.findings());
            if (read.value() != null) {
                vectors.add(read.value());
            }
        }
        vectors.sort(Comparator.comparing(Vector::id));
        return new Checked<>(vectors, findings);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> index() {
        return new String(resource("index"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream(PACKED + name)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
