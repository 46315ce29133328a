package dev.flight.cli;

import dev.flight.profile.Catalogue;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that holds files against platforms: those that the manifests name, or others. */
abstract class ManifestCommand extends CatalogueCommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files, folders (all *.yaml and *.yml below), patterns ('**/*.yaml'), or - for standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = {"-p", "--platform"},
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = ProfileNames.class,
            description = "Take this platform instead of those that the manifests name. Repeatable, or with commas.")
    List<String> platforms = new ArrayList<>();

    ManifestCommand(Host host) {
        super(host);
    }

    /** The platforms there are, which the names given with {@code --platform} must be among. */
    final Catalogue catalogueWithPlatforms() {
        Catalogue catalogue = catalogue();
        platforms.forEach(name -> checkPlatform(name, catalogue));
        return catalogue;
    }
}
