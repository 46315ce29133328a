package dev.flight.validate;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Location;
import dev.flight.diagnostic.Related;
import dev.flight.input.Input;
import dev.flight.profile.BuiltinProfiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name for a file that is an input and, by another way to it, in a folder of profiles: that of the input. So what is
 * found both ways is the same finding.
 */
final class OneName {

    private final Map<Path, String> inputs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    OneName(List<Input> all) {
        for (Input input : all) {
            Path path = input.path();
            if (path != null) {
                inputs.put(path.toAbsolutePath().normalize(), input.name());
                names.put(input.name(), input.name());
            }
        }
    }

    String of(String file) {
        return names.computeIfAbsent(file, this::find);
    }

    private String find(String file) {
        return BuiltinProfiles.isPacked(file) ? file : inputs.getOrDefault(absolute(file), file);
    }

    Diagnostic of(Diagnostic finding) {
        return isNamed(finding) ? finding : named(finding);
    }

    private boolean isNamed(Diagnostic finding) {
        return isNamed(finding.at()) && finding.related().stream().allMatch(related -> isNamed(related.at()));
    }

    private boolean isNamed(Location at) {
        return of(at.file()).equals(at.file());
    }

    private Diagnostic named(Diagnostic finding) {
        Location at = of(finding.at());
        List<Related> related = finding.related().stream()
                .map(each -> new Related(each.message(), of(each.at())))
                .toList();
        return new Diagnostic(
                finding.rule(), finding.severity(), finding.message(), at, finding.pointer(), related, finding.hint());
    }

    private Location of(Location at) {
        return new Location(of(at.file()), at.start(), at.end(), at.excerpt(), at.excerptColumn());
    }

    private static @Nullable Path absolute(String file) {
        try {
            return Path.of(file).toAbsolutePath().normalize();
        } catch (InvalidPathException none) {
            return null;
        }
    }
}
