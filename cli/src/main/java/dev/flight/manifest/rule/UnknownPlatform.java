package dev.flight.manifest.rule;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Related;
import dev.flight.diagnostic.Suggestion;
import dev.flight.manifest.Session;
import dev.flight.manifest.Targets;
import dev.flight.profile.PlatformProfile;
import dev.flight.yaml.Mapping;
import dev.flight.yaml.Node;
import java.util.List;

/** A platform or VM size that there is no profile of. */
final class UnknownPlatform implements Rule {

    @Override
    public String id() {
        return "manifest/unknown-platform";
    }

    @Override
    public void check(Subject subject, Findings findings) {
        subject.targets().unknown().forEach(unknown -> report(subject, unknown, findings));
        for (Session session : subject.manifest().sessions()) {
            if (session.node().get("perPlatform") instanceof Mapping perPlatform) {
                perPlatform
                        .entries()
                        .forEach(entry -> checkOverride(subject, entry.key().text(), entry.key(), findings));
            }
        }
    }

    private void report(Subject subject, Targets.Unknown unknown, Findings findings) {
        List<Diagnostic> broken = unknown.profiles().stream()
                .flatMap(name -> subject.catalogue().find(name).stream())
                .filter(Checked::hasErrors)
                .findFirst()
                .map(Checked::findings)
                .orElse(List.of());
        if (!unknown.isAbstract() && !broken.isEmpty()) {
            Finding.error(id(), unknown.at(), unknown.pointer())
                    .says("the profile of `" + unknown.name() + "` cannot be used: it has errors")
                    .because(new Related(broken.get(0).message(), broken.get(0).at()))
                    .hint("mend the profile; all that is wrong with it is reported in its own file")
                    .addTo(findings);
            return;
        }
        List<String> names = names(subject);
        String message = unknown.isAbstract()
                ? abstractBase(unknown.name())
                : "there is no " + (unknown.isVm() ? "VM size" : "platform") + " `" + unknown.name() + "`";
        if (unknown.isVm()) {
            names = Targets.virtualMachines(subject.catalogue()).stream()
                    .map(VmTexts::shortName)
                    .toList();
        }
        Finding.error(id(), unknown.at(), unknown.pointer())
                .says(message)
                .hint(Suggestion.hint(unknown.name(), names))
                .addTo(findings);
    }

    private void checkOverride(Subject subject, String name, Node key, Findings findings) {
        boolean isAbstract = subject.catalogue()
                .usable(name)
                .filter(PlatformProfile::isAbstract)
                .isPresent();
        if (isAbstract || subject.catalogue().find(name).isEmpty()) {
            Finding.error(id(), key.location(), key.pointer())
                    .says(isAbstract ? abstractBase(name) : "there is no platform `" + name + "`")
                    .hint(Suggestion.hint(name, names(subject)))
                    .addTo(findings);
        }
    }

    private static String abstractBase(String name) {
        return "`" + name + "` is a base for other profiles, not a platform";
    }

    private static List<String> names(Subject subject) {
        return subject.catalogue().targets().stream().map(PlatformProfile::name).toList();
    }
}
