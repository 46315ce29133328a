package dev.flight.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Expands files, folders and glob patterns into inputs, each file once, in a stable order. */
public final class InputFiles {

    private final Map<Path, Input> found = new LinkedHashMap<>();
    private final Map<Path, Path> realFolders = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    private InputFiles() {}

    /** What the arguments name: the inputs, and the arguments that name nothing. */
    public record Expanded(List<Input> inputs, List<String> missing) {}

    /** Expands arguments: a file is itself, a folder all YAML files below it, a pattern what it matches. */
    public static Expanded expand(List<String> arguments) {
        InputFiles files = new InputFiles();
        arguments.forEach(files::add);
        return new Expanded(List.copyOf(files.found.values()), List.copyOf(files.missing));
    }

    private void add(String argument) {
        Path path = literal(argument);
        boolean folder = Files.isDirectory(path);
        List<Path> paths = folder ? walk(path, InputFiles::isYaml) : named(argument, path);
        if (paths.isEmpty()) {
            missing.add(argument);
        }
        addAll(paths, !folder);
    }

    /** What is there goes before what a pattern would match: a real name may have brackets in it. */
    private static List<Path> named(String argument, Path path) {
        if (Files.exists(path)) {
            return List.of(path);
        }
        return isPattern(argument) ? matches(argument) : List.of();
    }

    private void addAll(List<Path> paths, boolean expected) {
        for (Path path : paths) {
            Input input = Input.file(path, expected);
            found.merge(key(path), input, (before, now) -> before.expected() || !now.expected() ? before : now);
        }
    }

    /** A folder may be reached by several names; a file keeps its own, which may mean something. */
    private Path key(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return folder == null
                ? absolute
                : realFolders.computeIfAbsent(folder, InputFiles::real).resolve(absolute.getFileName());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder;
        }
    }

    private static Path literal(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException patternOnly) {
            return Path.of(".flight-no-such-file");
        }
    }

    static boolean isPattern(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".");
    }

    private static List<Path> matches(String pattern) {
        String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        boolean hiddenToo = plain.substring(plain.lastIndexOf('/') + 1).startsWith(".");
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + shallowToo(plain));
            return walk(
                    root(plain),
                    path -> matcher.matches(path)
                            && (hiddenToo || !path.getFileName().toString().startsWith(".")));
        } catch (PatternSyntaxException | InvalidPathException unfinished) {
            return List.of();
        }
    }

    /** As in a shell with globstar, {@code **}{@code /} also stands for no folder at all; groups do not nest. */
    private static String shallowToo(String pattern) {
        return pattern.replaceAll("(?<![^/])\\*\\*/(?![^{]*\\})", "{,**/}");
    }

    /** The folders in front of the first part of a pattern that is one. */
    private static Path root(String pattern) {
        Path root = Path.of(pattern.startsWith("/") ? "/" : "");
        for (String part : pattern.split("/", -1)) {
            if (isPattern(part)) {
                break;
            }
            root = root.resolve(part);
        }
        return root;
    }

    /** The files below a folder, sorted by name; hidden folders are passed over. */
    private static List<Path> walk(Path root, Predicate<Path> wanted) {
        List<Path> files = new ArrayList<>();
        Path folder = root.toString().isEmpty() ? Path.of(".") : root;
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            Path start = folder.toRealPath();
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    boolean hidden = !below.equals(start)
                            && below.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path shown = root.resolve(start.relativize(file));
                    if (wanted.test(shown)) {
                        files.add(shown);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    files.add(root.resolve(start.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}
