package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import dev.flight.profile.BuiltinProfiles;
import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.ProfileDirectory;
import dev.flight.profile.ProfileSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A command that works on the platforms: the shipped ones, and those of the user's folders. */
abstract class CatalogueCommand extends FlightCommand {

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            split = ",",
            hideParamSyntax = true,
            description =
                    "A folder of your own profiles. One named as a shipped profile replaces it; of two folders the"
                            + " later wins. Repeatable, or with commas.")
    List<String> profiles = new ArrayList<>();

    CatalogueCommand(Host host) {
        super(host);
    }

    /** The shipped platforms, overridden by folders in the order they are given. */
    final Catalogue catalogue() {
        List<ProfileSource> sources = new ArrayList<>(List.of(new BuiltinProfiles()));
        for (String folder : profiles) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new EnvironmentFault("there is no folder of profiles at " + folder);
            }
            sources.add(new ProfileDirectory(Path.of(folder)));
        }
        return new Catalogue(sources);
    }

    /** Refuses a name given on the command line that is no platform. */
    static void checkPlatform(String name, Catalogue catalogue) {
        boolean usable = catalogue.find(name).isPresent()
                && catalogue.usable(name).filter(PlatformProfile::isAbstract).isEmpty();
        if (!usable) {
            List<String> names =
                    catalogue.targets().stream().map(PlatformProfile::name).toList();
            throw new UsageError("there is no platform `" + name + "`; "
                    + Suggestion.nearest(name, names)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("`flight profiles` lists them"));
        }
    }
}
