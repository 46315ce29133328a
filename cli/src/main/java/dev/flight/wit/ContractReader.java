package dev.flight.wit;

import dev.flight.diagnostic.Checked;
import dev.flight.diagnostic.Diagnostic;
import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.diagnostic.Location;
import dev.flight.wit.syntax.Tree;
import dev.flight.wit.syntax.WitParser;
import dev.flight.wit.syntax.WitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads contracts from texts of WIT. */
public final class ContractReader {

    private static final int MOST = 500;

    private ContractReader() {}

    /**
     * A contract.
     *
     * @param files texts by the path that findings show; what stands below the folder of the others in {@code deps} is a
     *     dependency
     */
    public static Checked<Contract> read(Map<String, String> files) {
        List<WitFile> sources = new ArrayList<>();
        String root = Folders.common(files.keySet());
        files.forEach((path, text) ->
                sources.add(new WitFile(path, text, Folders.of(path), Folders.isDependency(path, root))));
        return read(sources);
    }

    static Checked<Contract> read(List<WitFile> files) {
        Findings findings = new Findings();
        List<ParsedFile> parsed = new ArrayList<>();
        List<Tree.File> broken = new ArrayList<>();
        for (WitFile file : files) {
            Checked<Tree.File> read = WitParser.parse(new WitText(file.path(), file.text()));
            findings.addAll(read.findings());
            if (read.value() != null) {
                parsed.add(new ParsedFile(read.value(), file.folder(), file.isDependency()));
                if (read.hasErrors()) {
                    broken.add(read.value());
                }
            }
        }
        Set<String> begun = ContractResolver.begun(broken);
        Contract contract = ContractResolver.resolve(parsed, begun, findings);
        if (contract.packages().isEmpty() && !findings.hasErrors()) {
            findings.add(empty(files));
        }
        return new Checked<>(findings.hasErrors() ? null : contract, shown(findings));
    }

    /** No more than someone would read, and how many there are besides. */
    private static List<Diagnostic> shown(Findings findings) {
        List<Diagnostic> sorted =
                findings.all().stream().sorted(Diagnostic.ORDER).toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Diagnostic> shown = new ArrayList<>(sorted.subList(0, MOST));
        shown.add(Finding.error("contract/syntax", sorted.get(MOST).at(), "")
                .says((sorted.size() - MOST) + " more mistakes are not shown")
                .diagnostic());
        return shown;
    }

    private static Diagnostic empty(List<WitFile> files) {
        Location at = Location.head(files.isEmpty() ? "contract" : files.get(0).path());
        return Finding.error("contract/package", at, "")
                .says("there is no package")
                .hint("begin with `package namespace:name@1.0.0;`")
                .diagnostic();
    }
}
