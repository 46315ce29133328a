package dev.flight.report;

import dev.flight.profile.Names;
import dev.flight.profile.PlatformProfile;
import dev.flight.unit.ByteSize;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue for people and machines: the list, one profile with the origin of each value, the difference of two. */
public final class ProfilesReport {

    private final Style style;
    private final int width;

    /**
     * A report for a terminal or a file.
     *
     * @param width the columns to keep to; {@link Wrap#NEVER} where lines may be of any length
     */
    public ProfilesReport(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** One line a profile. */
    public String list(List<PlatformProfile> profiles) {
        TextTable table =
                new TextTable("llrrllr", "NAME", "TIER", "MEMORY", "HEAP", "CONNECTION", "UPDATES", "CONNECTIONS");
        for (PlatformProfile profile : profiles) {
            Integer most = profile.realtime().maxConnectionsPerChannel();
            table.row(
                    profile.name(),
                    Names.of(profile.tier()),
                    memory(profile),
                    profile.heap()
                            .map(heap -> profile.memory().capacity(heap).about())
                            .orElse("-"),
                    Names.of(profile.realtime().connectionMode()),
                    profile.realtime().updateInterval().format(),
                    most == null ? "unlimited" : most.toString());
        }
        return table.text(style, "");
    }

    /** What a base does not say is left to its heirs, and not unlimited. */
    private static String memory(PlatformProfile profile) {
        ByteSize total = profile.memory().total();
        if (profile.isAbstract()) {
            return "abstract";
        }
        return total == null ? "unlimited" : total.about();
    }

    public void listJson(List<PlatformProfile> profiles, Writer out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-list/1");
        tree.put("profiles", profiles.stream().map(ProfileTree::of).toList());
        ProfilesJson.write(tree, out);
    }

    /** The resolved profile as YAML, with the origin of each value behind it. */
    public String show(PlatformProfile profile) {
        return new ProfileYaml(style, width).text(profile);
    }

    public void showJson(PlatformProfile profile, Writer out) throws IOException {
        Map<String, Object> profileTree = ProfileTree.of(profile);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "flight.profiles-show/1");
        tree.putAll(profileTree);
        tree.put("origins", ProfileOrigins.of(profile, profileTree));
        ProfilesJson.write(tree, out);
    }

    public String diff(PlatformProfile left, PlatformProfile right) {
        return new ProfileDiff(left, right).text(style, width);
    }

    public void diffJson(PlatformProfile left, PlatformProfile right, Writer out) throws IOException {
        new ProfileDiff(left, right).json(out);
    }
}
