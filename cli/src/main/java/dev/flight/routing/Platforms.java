package dev.flight.routing;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Suggestion;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platforms that a scenario's clients can have. */
record Platforms(Catalogue catalogue) {

    private static final String UNKNOWN = "manifest/unknown-platform";

    /** The profile of a platform; null, with a finding, when it cannot be used. */
    @Nullable
    PlatformProfile find(Scalar name, Findings findings) {
        Optional<Checked<PlatformProfile>> found = catalogue.find(name.text());
        PlatformProfile profile = found.map(Checked::value).orElse(null);
        if (profile != null && !profile.isAbstract()) {
            return profile;
        }
        Finding finding = Finding.error(UNKNOWN, name.location(), name.pointer());
        if (found.isPresent() && profile == null) {
            broken(finding, name, found.get().findings());
        } else {
            finding.says(
                            profile == null
                                    ? "there is no platform " + name.describe()
                                    : name.describe() + " is a base for other profiles, not a platform")
                    .hint(Suggestion.hint(name.text(), targets()));
        }
        finding.addTo(findings);
        return null;
    }

    private static void broken(Finding finding, Scalar name, List<Diagnostic> errors) {
        finding.says("the profile of " + name.describe() + " cannot be used: it has errors")
                .because(new Related(errors.get(0).message(), errors.get(0).at()))
                .hint("mend the profile; all that is wrong with it is reported in its own file");
    }

    private List<String> targets() {
        return catalogue.targets().stream().map(PlatformProfile::name).toList();
    }
}
