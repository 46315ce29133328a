package dev.flight.wit;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.input.Unreadable;
import dev.flight.wit.syntax.WitBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a contract from a folder: its {@code *.wit}, which may be of several packages, and in {@code deps} the files and
 * folders of the packages that it uses. A single file is read alone.
 */
public final class ContractFolder {

    private final Findings findings = new Findings();
    private final List<WitFile> files = new ArrayList<>();

    private ContractFolder() {}

    public static Checked<Contract> read(Path path) {
        ContractFolder folder = new ContractFolder();
        try {
            folder.collect(path);
        } catch (IOException e) {
            folder.findings.add(Unreadable.of(shown(path), e));
        }
        if (folder.files.isEmpty() || folder.findings.hasErrors()) {
            return new Checked<>(null, folder.unread(path));
        }
        return ContractReader.read(folder.files);
    }

    private List<Diagnostic> unread(Path path) {
        if (!findings.hasErrors()) {
            Finding.error(Unreadable.RULE, Location.head(shown(path)), "")
                    .says("the folder holds no *.wit file")
                    .hint("name the folder that has the files, or a file")
                    .addTo(findings);
        }
        // What the other files say is kept: it may be what is looked for.
        findings.addAll(
                files.isEmpty()
                        ? List.of()
                        : ContractReader.read(files).findings().stream()
                                .filter(each -> each.rule().equals("contract/syntax"))
                                .toList());
        return findings.all().stream().sorted(Diagnostic.ORDER).toList();
    }

    private void collect(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            add(path, ".", false);
            return;
        }
        for (Path file : witFiles(path)) {
            add(file, shown(path), false);
        }
        Path dependencies = path.resolve(Folders.DEPENDENCIES);
        for (Path each : Files.isDirectory(dependencies) ? list(dependencies) : List.<Path>of()) {
            if (Files.isDirectory(each)) {
                for (Path file : witFiles(each)) {
                    add(file, shown(each), true);
                }
            } else if (isWit(each)) {
                add(each, shown(each), true);
            }
        }
    }

    private void add(Path file, String folder, boolean dependency) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(WitBytes.MOST + 1);
        } catch (IOException e) {
            findings.add(Unreadable.of(shown(file), e));
            return;
        }
        Checked<String> text = WitBytes.decode(shown(file), bytes);
        findings.addAll(text.findings());
        if (text.value() != null) {
            files.add(new WitFile(shown(file), text.value(), folder, dependency));
        }
    }

    private static List<Path> witFiles(Path folder) throws IOException {
        return list(folder).stream().filter(ContractFolder::isWit).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static boolean isWit(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".wit") && !name.startsWith(".") && !Files.isDirectory(path);
    }

    /** Names in findings use {@code /} on every system. */
    private static String shown(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
