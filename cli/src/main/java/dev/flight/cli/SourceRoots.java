package dev.flight.cli;

import dev.flight.validate.SourceRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the paths in reports start: at the repository, wherever in it the command was run. */
final class SourceRoots {

    private SourceRoots() {}

    /** For code hosts, which know files by their path in the repository; the working folder outside of one. */
    static SourceRoot forCodeHost(Host host) {
        Path here = host.folder().toAbsolutePath();
        Path repository = repository(here);
        return repository == null ? SourceRoot.HERE : root(here, repository);
    }

    /**
     * For a report that may become a baseline, and for the baseline when it is read: the repository that the report is in,
     * else the one of the working folder, else the report's own folder.
     *
     * @param report null when it goes to standard output
     */
    static SourceRoot forReport(@Nullable Path report, Host host) {
        Path here = host.folder().toAbsolutePath();
        Path folder = report == null ? here : here.resolve(report).normalize().getParent();
        if (folder == null) {
            return root(here, here);
        }
        Path own = repository(folder);
        Path around = own == null ? repository(here) : own;
        return root(here, around == null ? folder : around);
    }

    private static SourceRoot root(Path here, Path root) {
        return new SourceRoot(here.toString(), root.toString());
    }

    private static @Nullable Path repository(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return null;
    }
}
