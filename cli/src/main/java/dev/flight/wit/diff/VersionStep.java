package dev.flight.wit.diff;

import dev.flight.wit.Contract;
import dev.flight.wit.Version;
import dev.flight.wit.WitPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the changes of a package ask of its version.
 *
 * @param name without the version
 * @param before null when it had none
 * @param after null when it has none
 * @param due the step that is due
 * @param suggested the least version that is enough; null when there was none to start from
 */
public record VersionStep(
        String name,
        @Nullable String before,
        @Nullable String after,
        Step due,
        @Nullable String suggested) {

    /** How far a version has to go (semver.org). Before 1.0.0 what breaks raises the minor version. */
    public enum Step {
        NONE,
        PATCH,
        MINOR,
        MAJOR;

        /** {@code major}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The steps of all packages that are in both contracts. */
    public static List<VersionStep> of(Contract before, Contract after, List<Change> changes) {
        List<VersionStep> steps = new ArrayList<>();
        for (WitPackage old : before.packages()) {
            String name = Key.packageOf(old.name());
            Optional<WitPackage> now = after.packages().stream()
                    .filter(each -> !each.isDependency())
                    .filter(each -> Key.packageOf(each.name()).equals(name))
                    .findFirst();
            if (!old.isDependency() && now.isPresent()) {
                steps.add(of(name, old.name().version(), now.get().name().version(), changes));
            }
        }
        return steps;
    }

    private static VersionStep of(String name, @Nullable String before, @Nullable String after, List<Change> changes) {
        Optional<Impact> worst = changes.stream()
                .filter(each -> each.path().startsWith(name + "/"))
                .map(Change::impact)
                .min(Impact::compareTo);
        Version old = Version.of(before);
        boolean isYoung = old != null && old.major() == 0;
        Step due = worst.map(impact -> due(impact, isYoung)).orElse(Step.NONE);
        return new VersionStep(
                name, before, after, due, old == null ? null : least(old, due).toString());
    }

    private static Step due(Impact impact, boolean isYoung) {
        if (impact == Impact.COMPATIBLE) {
            return isYoung ? Step.PATCH : Step.MINOR;
        }
        return isYoung ? Step.MINOR : Step.MAJOR;
    }

    private static Version least(Version old, Step due) {
        return switch (due) {
            case NONE -> old;
            case PATCH -> new Version(old.major(), old.minor(), old.patch() + 1, "");
            case MINOR -> new Version(old.major(), old.minor() + 1, 0, "");
            case MAJOR -> new Version(old.major() + 1, 0, 0, "");
        };
    }

    /** Whether the version was raised as far as is due; one that there is not cannot be. */
    public boolean isEnough() {
        Version least = Version.of(suggested);
        Version now = Version.of(after);
        return due == Step.NONE
                || least == null
                || (now != null && Objects.requireNonNull(now).compareTo(least) >= 0);
    }
}
