package dev.flight.bindings.typescript;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.PackedText;
import java.util.Arrays;
import java.util.List;

/** Sources that are the same in every package which has them. */
enum FixedSources {
    /** How JSON is read and written. */
    WIRE(
            "wire",
            "choices codec collections constraints index keys mistakes numbers reader records scalars sizes strings tree"),
    /** What is known of platforms, over the tables. */
    PLATFORM("platform", "channels clients connections filters index messages row settings"),
    /** Hooks of React. */
    REACT("react", "hooks index provided root source stores");

    private final String folder;
    private final String modules;

    FixedSources(String folder, String modules) {
        this.folder = folder;
        this.modules = modules;
    }

    /** The sources, below the folder of a package. */
    List<GeneratedFile> files() {
        return Arrays.stream(modules.split(" "))
                .map(each -> folder + "/" + each + ".ts")
                .map(each -> new GeneratedFile("src/" + each, text(each)))
                .toList();
    }

    private static String text(String path) {
        return PackedText.of("typescript/" + path);
    }
}
