package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.Generator;
import dev.flight.profile.PlatformProfile;
import dev.flight.wit.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a module of Go, which needs nothing but the standard library of Go 1.19. */
public final class GoBindings implements Generator {

    private final GoOptions options;

    public GoBindings(GoOptions options) {
        this.options = options;
    }

    @Override
    public List<GeneratedFile> generate(Contract contract, List<PlatformProfile> profiles) {
        Layout layout = Layout.of(contract, options.module());
        List<GeneratedFile> files = new ArrayList<>(List.of(goMod(options.module())));
        files.addAll(FixedSources.wire());
        List<Exports> exports = new ArrayList<>();
        for (GoPackage each : layout.packages()) {
            List<GeneratedFile> own = new PackageFiles(layout, each).files(profiles);
            files.addAll(own);
            exports.add(Exports.of(each, own));
        }
        files.addAll(mirrors(exports));
        return List.copyOf(files);
    }

    /** The module's root is its first package once more: what imports the module alone finds it. */
    private Stream<GeneratedFile> root(List<Exports> exports) {
        return exports.stream().limit(1).map(each -> new Mirrored(each).in(""));
    }

    private List<GeneratedFile> mirrors(List<Exports> exports) {
        List<GeneratedFile> files = new ArrayList<>(root(exports).toList());
        for (GoOptions.Mirror mirror : options.mirrors()) {
            files.add(goMod(mirror, options.module()));
            exports.forEach(each -> files.add(
                    new Mirrored(each).in(mirror.folder() + "/" + each.own().name() + "/")));
        }
        return files;
    }

    private static GeneratedFile goMod(String module) {
        return new GeneratedFile("go.mod", GoFile.HEADER + "\n\nmodule " + module + "\n\ngo 1.19\n");
    }

    private static GeneratedFile goMod(GoOptions.Mirror mirror, String module) {
        return new GeneratedFile(
                mirror.folder() + "/go.mod", """
                %s

                module %s

                go 1.19

                require %s v0.0.0

                replace %s => ../
                """.formatted(GoFile.HEADER, mirror.module(), module, module));
    }
}
