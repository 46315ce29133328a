package dev.flight.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options that can also be set outside the command line, by the name of each in each place. */
enum SettingName {
    BASELINE,
    COLOR,
    FAIL_ON,
    FORMAT,
    HEADROOM,
    PLATFORM,
    PROFILES;

    private static final String PREFIX = "FLIGHT_";

    /** {@code --fail-on}. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code FLIGHT_FAIL_ON}. */
    String variable() {
        return PREFIX + name();
    }

    /** {@code failOn}. */
    String inFile() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            String rest = word.substring(1).toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : word.charAt(0))
                    .append(rest);
        }
        return name.toString();
    }

    boolean isPath() {
        return this == BASELINE || this == PROFILES;
    }

    static List<String> inFiles() {
        return Arrays.stream(values()).map(SettingName::inFile).toList();
    }

    /** The setting of an option; empty for an option that can only be given on the command line. */
    static Optional<SettingName> ofOption(String option) {
        return Arrays.stream(values())
                .filter(each -> each.option().equals(option))
                .findFirst();
    }
}
