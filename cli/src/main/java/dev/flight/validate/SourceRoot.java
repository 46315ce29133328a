package dev.flight.validate;

import dev.flight.profile.BuiltinProfiles;
import java.util.List;

/**
 * Where a report's paths start: turns a file's name as it was given into the name that a code host knows it by. Works on
 * the text alone, with {@code /} whatever the system.
 *
 * @param workingFolder what relative names start from, absolute; empty when unknown
 * @param root the repository's folder, absolute; empty when unknown, and then relative names stay as they are
 */
public record SourceRoot(String workingFolder, String root) {

    /** The repository is the working folder. */
    public static final SourceRoot HERE = new SourceRoot("", "");

    public SourceRoot {
        workingFolder = folder(workingFolder);
        root = folder(root);
    }

    /**
     * The path from the root; absolute when the file is outside, without {@code ./} in any case. A profile packed into the
     * program is in no folder and keeps its name.
     */
    public String path(String file) {
        if (BuiltinProfiles.isPacked(file)) {
            return file;
        }
        String full = full(file);
        return !root.isEmpty() && full.startsWith(root + "/") ? full.substring(root.length() + 1) : full;
    }

    /** The path from the root, through {@code ..} when the file is outside: the same wherever root and file were moved. */
    public String pathThroughParents(String file) {
        String full = full(file);
        if (root.isEmpty() || !isAbsolute(full)) {
            return full;
        }
        List<String> from = List.of(root.split("/", -1));
        List<String> to = List.of(full.split("/", -1));
        int shared = 0;
        while (shared < Math.min(from.size(), to.size() - 1) && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        boolean otherDrive = shared == 0;
        return otherDrive ? full : "../".repeat(from.size() - shared) + String.join("/", to.subList(shared, to.size()));
    }

    /** What is no file, as {@code <stdin>}, keeps its name. */
    private String full(String file) {
        if (file.startsWith("<") && file.endsWith(">")) {
            return file;
        }
        String given = file.replace('\\', '/');
        return normal(isAbsolute(given) || workingFolder.isEmpty() ? given : workingFolder + "/" + given);
    }

    /** The path from the root, for a format that takes no absolute one: of a file outside, the path from its drive. */
    public String relativePath(String file) {
        String path = path(file);
        int start = isAbsolute(path) ? path.indexOf('/') + 1 : 0;
        return start < path.length() ? path.substring(start) : ".";
    }

    /** Whether a path starts at a root or a drive. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/") || (path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/');
    }

    private static String folder(String path) {
        String normal = normal(path.replace('\\', '/'));
        return path.isEmpty() || normal.equals("/") ? "" : normal;
    }

    private static String normal(String path) {
        String prefix = path.startsWith("/") ? "/" : "";
        StringBuilder kept = new StringBuilder(prefix);
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && canGoUp(kept, prefix)) {
                kept.setLength(Math.max(prefix.length(), kept.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                kept.append(kept.length() > prefix.length() ? "/" : "").append(step);
            }
        }
        return kept.isEmpty() ? "." : kept.toString();
    }

    private static boolean canGoUp(StringBuilder kept, String prefix) {
        String last = kept.substring(Math.max(prefix.length(), kept.lastIndexOf("/") + 1));
        return !prefix.isEmpty() || !(last.isEmpty() || last.equals(".."));
    }
}
