package dev.flight.cli;

import dev.flight.profile.Catalogue;
import dev.flight.profile.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The option that says which platforms a simulation is run on. */
final class PlatformFlags {

    private static final String ALL = "all";

    @Option(
            names = {"-p", "--platform"},
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = ProfileNames.class,
            description = "Run on this platform instead of those that FILE names; all for every one that has a heap."
                    + " Repeatable, or with commas; one named twice is run once.")
    List<String> names = new ArrayList<>();

    boolean isGiven() {
        return !names.isEmpty();
    }

    /** The platforms asked for, each once, in their order; of {@code all}, those that can be simulated. */
    List<String> chosen(Catalogue catalogue, Predicate<PlatformProfile> suitable) {
        if (names.contains(ALL)) {
            return catalogue.targets().stream()
                    .filter(suitable)
                    .map(PlatformProfile::name)
                    .toList();
        }
        names.forEach(name -> CatalogueCommand.checkPlatform(name, catalogue));
        return names.stream().distinct().toList();
    }
}
