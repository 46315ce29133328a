package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.profile.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a package has on top when the contract has the types that it is about, under the names that it gives them. */
final class Extras {

    private static final List<String> SIZES = List.of("memory/sizes.go");
    private static final List<String> TRACKER = List.of("memory/tracker.go", "memory/session.go");
    private static final List<String> PLATFORMS =
            List.of("realtime/platform.go", "realtime/create.go", "realtime/ask.go");

    private final Layout layout;
    private final GoPackage own;
    private final String types;

    Extras(Layout layout, GoPackage own, String types) {
        this.layout = layout;
        this.own = own;
        this.types = types;
    }

    List<GeneratedFile> files(List<PlatformProfile> profiles) {
        List<GeneratedFile> files = new ArrayList<>(Stream.of(SIZES, TRACKER, PLATFORMS)
                .flatMap(each -> fitting(each).stream())
                .toList());
        if (files.stream().anyMatch(file -> file.path().endsWith("/platform.go"))) {
            files.add(new PlatformTable(own).file(profiles));
        }
        return files;
    }

    /** All of some sources that belong together, or none; the first says what they need. */
    private List<GeneratedFile> fitting(List<String> sources) {
        boolean fits = new Needs(FixedSources.text(sources.get(0))).areMetBy(types);
        return fits ? sources.stream().map(this::file).toList() : List.of();
    }

    private GeneratedFile file(String source) {
        String text = new Needs(FixedSources.text(source))
                .rest()
                .replaceFirst("(?m)^package \\w+$", "package " + own.name())
                .replace("\"WIRE\"", GoFile.quoted(layout.wire()));
        return new GeneratedFile(
                own.name() + "/" + source.substring(source.indexOf('/') + 1), GoFile.HEADER + "\n\n" + text);
    }
}
