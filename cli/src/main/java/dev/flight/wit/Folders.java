package dev.flight.wit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What paths of files say: {@code deps} and its folders hold packages of others. */
final class Folders {

    static final String DEPENDENCIES = "deps";

    private Folders() {}

    /** The folder of a file; a file right in {@code deps} is a package of its own. */
    static String of(String path) {
        String folder = parent(path);
        return folder.equals(DEPENDENCIES) || folder.endsWith("/" + DEPENDENCIES) ? path : folder;
    }

    static boolean isDependency(String path, String root) {
        String below = path.substring(root.length());
        return Arrays.asList(parent(below).split("/")).contains(DEPENDENCIES);
    }

    /** The folder, with its slash, that all files stand in or below. */
    static String common(Collection<String> paths) {
        List<String> folders = paths.stream()
                .map(Folders::parent)
                .map(each -> each.isEmpty() ? "" : each + "/")
                .toList();
        String common = folders.isEmpty() ? "" : folders.get(0);
        while (!all(folders, common)) {
            common = parent(common.substring(0, common.length() - 1));
            common = common.isEmpty() ? "" : common + "/";
        }
        return common;
    }

    private static boolean all(List<String> folders, String prefix) {
        return folders.stream().allMatch(each -> each.startsWith(prefix));
    }

    private static String parent(String path) {
        int slash = path.replace('\\', '/').lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
