package dev.flight.cli;

import dev.flight.input.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The samples that are packed into the program for the tour: those of the checkout, under the names they have there. */
final class DemoSamples {

    private DemoSamples() {}

    static List<Input> manifests() throws IOException {
        try (InputStream index = open("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(name -> !name.isBlank())
                    .map(name -> of("fixtures/manifests/" + name))
                    .toList();
        }
    }

    /** One by its path in the checkout. */
    static Input of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Input(path, null, true, () -> open(name));
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = DemoSamples.class.getResourceAsStream("/dev/flight/demo/" + name);
        if (in == null) {
            throw new IOException("the sample " + name + " is not packed");
        }
        return in;
    }
}
