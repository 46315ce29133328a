package dev.flight.conformance.source;

import dev.flight.diagnostic.Diagnostic;
import dev.flight.validate.ValidationResult;
import dev.flight.validate.ValidationResult.Suppressed;
import dev.flight.wit.Contract;
import dev.flight.wit.TypeDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds folders of hand-written sources against a contract, without running them. */
public final class StaticConformance {

    private StaticConformance() {}

    /** A folder of sources, as it was given. */
    public record Source(Language language, Path folder) {}

    /**
     * What to compare.
     *
     * @param isWhole whether each type of the contract has to be in each folder
     */
    public record Request(Contract contract, List<Source> sources, boolean isWhole) {
        public Request {
            sources = List.copyOf(sources);
        }
    }

    /** How much of the contract a folder has. */
    public record Coverage(Source source, String compiler, List<String> found, List<String> absent) {
        public Coverage {
            found = List.copyOf(found);
            absent = List.copyOf(absent);
        }
    }

    /** What was found, in the shape of a validation. */
    public record Result(ValidationResult findings, List<Coverage> coverage) {
        public Result {
            coverage = List.copyOf(coverage);
        }
    }

    /**
     * Compares.
     *
     * @param scratch an empty folder for the programs that read the sources
     * @throws ToolFault when a language's tools cannot be run
     */
    public static Result run(Request request, Tools tools, Path scratch) {
        ContractTypes contract = new ContractTypes(request.contract());
        Extractor extractor = new Extractor(tools, scratch);
        int files = 0;
        List<Diagnostic> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (Source source : request.sources()) {
            Path folder = source.folder().toAbsolutePath().normalize();
            SourceLines lines = new SourceLines(source.folder().toString(), List.of(folder, real(folder)));
            SourceModel model = extractor.read(source.language(), folder);
            SourceComparison comparison = new SourceComparison(contract, model, lines);
            List<Diagnostic> found = new ArrayList<>(comparison.findings());
            if (request.isWhole()) {
                comparison.absent().forEach(each -> found.add(comparison.absent(each)));
            }
            found.forEach(each -> sort(each, lines, findings, suppressed));
            files += model.files().size();
            coverage.add(
                    new Coverage(source, model.compiler(), names(comparison.covered()), names(comparison.absent())));
        }
        findings.sort(Diagnostic.ORDER);
        suppressed.sort(Comparator.comparing(Suppressed::finding, Diagnostic.ORDER));
        return new Result(new ValidationResult(files, findings, suppressed, 0), coverage);
    }

    private static void sort(
            Diagnostic finding, SourceLines lines, List<Diagnostic> findings, List<Suppressed> suppressed) {
        Optional<String> reason = lines.ignored(finding);
        reason.ifPresentOrElse(text -> suppressed.add(new Suppressed(finding, text)), () -> findings.add(finding));
    }

    private static List<String> names(List<TypeDefinition> types) {
        return types.stream().map(TypeDefinition::name).toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new ToolFault("cannot read the folder " + folder, e);
        }
    }
}
