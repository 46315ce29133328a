package dev.flight.validate;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.input.Input;
import dev.flight.input.Loaded;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.ProfileDirectory;
import dev.flight.profile.ProfileSource;
import dev.flight.profile.rule.ProfileRules;
import dev.flight.yaml.Document;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a profile as it would be in a catalogue with the profiles beside it. */
final class ProfileCheck {

    private ProfileCheck() {}

    static List<Diagnostic> check(Catalogue catalogue, Loaded loaded, Document document) {
        Input input = loaded.input();
        String name = name(input, document);
        Catalogue around = siblings(catalogue, input)
                .with(new OneFile(name, new ProfileSource.File(input.name(), loaded.bytes())));
        Checked<PlatformProfile> profile = around.find(name).orElseThrow();
        List<Diagnostic> findings = new ArrayList<>(profile.findings());
        if (profile.value() != null) {
            findings.addAll(ProfileRules.check(profile.value()));
        }
        return findings;
    }

    private static Catalogue siblings(Catalogue catalogue, Input input) {
        Path path = input.path();
        Path named = path == null ? null : path.getParent();
        // Findings in the profiles beside it name them as it was named itself: relative when it was.
        Path folder = path != null && named == null ? Path.of("") : named;
        return folder == null ? catalogue : catalogue.with(new ProfileDirectory(folder));
    }

    /** A profile's name is its file's; what comes without a file goes by the name it gives itself. */
    private static String name(Input input, Document document) {
        Path path = input.path();
        if (path != null) {
            return path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        }
        return document.root() instanceof Mapping mapping && mapping.get("name") instanceof Scalar scalar
                ? scalar.text()
                : input.name();
    }

    /** The profile at hand. */
    private record OneFile(String name, File file) implements ProfileSource {

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public @Nullable File load(String wanted) {
            return wanted.equals(name) ? file : null;
        }
    }
}
