package dev.flight.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Settings from outside the command line: an option that was not given is taken from the environment
 * ({@code --fail-on} from {@code FLIGHT_FAIL_ON}), else from the nearest {@code .flight.yaml} upward from the working
 * folder ({@code failOn: warning}), else it has its default.
 */
record Settings(Variables variables, SettingsFile file) implements IDefaultValueProvider {

    static Settings of(Host host) {
        return new Settings(new Variables(host.environment()), SettingsFile.above(host.folder()));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return SettingName.ofOption(option.longestName())
                .flatMap(name -> outside(name, option).findFirst())
                .map(Setting::value)
                .orElse(null);
    }

    /** Where a setting is set outside the command line in a way that the option can take, the one that wins first. */
    private Stream<Setting> outside(SettingName name, OptionSpec option) {
        return set(name).filter(setting -> !Choices.isForOthers(setting.value(), option));
    }

    private Stream<Setting> set(SettingName name) {
        return Stream.of(variables.get(name), file.get(name)).flatMap(Optional::stream);
    }

    /** A note for each setting that other commands take and this one does not. */
    List<String> ignored(ParseResult parsed) {
        return Arrays.stream(SettingName.values())
                .flatMap(name -> Optional.ofNullable(parsed.commandSpec().findOption(name.option()))
                        .filter(option -> !parsed.hasMatchedOption(option))
                        .stream()
                        .flatMap(option -> set(name)
                                .filter(setting -> Choices.isForOthers(setting.value(), option))
                                .map(setting -> ignored(name, setting, option))))
                .toList();
    }

    private static String ignored(SettingName name, Setting setting, OptionSpec option) {
        return name.option() + " = " + setting.text() + " is ignored: `"
                + option.command().qualifiedName() + "` takes " + String.join(", ", Choices.of(option));
    }

    /** What each setting of a command is, where that comes from, and what it was set to elsewhere besides. */
    List<String> origins(ParseResult parsed) {
        return Arrays.stream(SettingName.values())
                .flatMap(name -> Optional.ofNullable(parsed.commandSpec().findOption(name.option()))
                        .map(option -> origin(name, option, parsed))
                        .stream())
                .toList();
    }

    private String origin(SettingName name, OptionSpec option, ParseResult parsed) {
        List<Setting> set = new ArrayList<>();
        if (parsed.hasMatchedOption(option)) {
            set.add(new Setting(
                    String.join(",", parsed.matchedOption(name.option()).stringValues()), "the command line"));
        }
        outside(name, option).forEach(set::add);
        if (set.isEmpty()) {
            return name.option() + otherwise(option);
        }
        String beaten = set.stream().skip(1).map(Setting::text).collect(Collectors.joining(", "));
        return name.option() + " = " + set.get(0).text() + (beaten.isEmpty() ? "" : "; beats " + beaten);
    }

    private static String otherwise(OptionSpec option) {
        Object initial = option.initialValue();
        boolean none = initial == null || (initial instanceof List<?> list && list.isEmpty());
        return none ? " is not set" : " = " + initial + " (the default)";
    }
}
