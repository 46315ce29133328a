package dev.flight.cli;

import dev.flight.diagnostic.Suggestion;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code FLIGHT_*} variables of the environment. */
record Variables(Map<String, String> environment) {

    private static final String PREFIX = "FLIGHT_";

    /**
     * What is read elsewhere: by the launchers, {@code bin/flight} and {@code bin/flight.cmd}, which say what each is, and
     * the token by sources of a gateway.
     */
    private static final List<String> ELSEWHERE =
            List.of("FLIGHT_JAVA_OPTS", "FLIGHT_ARCHIVE", "FLIGHT_HOME", "FLIGHT_TOKEN");

    Optional<Setting> get(SettingName name) {
        String value = environment.getOrDefault(name.variable(), "");
        return value.isEmpty() ? Optional.empty() : Optional.of(new Setting(listed(name, value), name.variable()));
    }

    /** Folders are joined in the environment as in every path there. */
    private static String listed(SettingName name, String value) {
        return name == SettingName.PROFILES ? value.replace(File.pathSeparator, ",") : value;
    }

    /** A warning for each variable that looks like one of Flight's and is none. */
    List<String> unknown() {
        List<String> known = Stream.concat(
                        Arrays.stream(SettingName.values()).map(SettingName::variable), ELSEWHERE.stream())
                .toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> "the environment variable `" + name + "` is ignored: there is no such setting; "
                        + hint(name, known))
                .toList();
    }

    /** Compares without the prefix: it would make names alike that are not. */
    private static String hint(String name, List<String> known) {
        List<String> ends =
                known.stream().map(each -> each.substring(PREFIX.length())).toList();
        return Suggestion.nearest(name.substring(PREFIX.length()), ends)
                .map(near -> "did you mean `" + PREFIX + near + "`?")
                .orElseGet(() -> Suggestion.hint(name, known));
    }
}
